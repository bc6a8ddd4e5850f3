package dev.vigil.domain.inspection;

/** The four types of check (Chongqing Order 375, art. 3); they are counted apart. */
public enum TaskKind {
    /** 日常检查: planned, by double random draw */
    PLANNED,
    /** 专项检查: a special campaign */
    SPECIAL,
    /** 线索核查: a complaint or a transfer */
    CLUE,
    /** 即时检查: started by what the data show */
    INSTANT
}
