package dev.vigil.domain.catalogue;

/** The published list on which an item stands (清单类型). */
public enum ListType {
    /** 综合查一次联合检查事项: several departments look at it together */
    JOINT,
    /** 双随机抽查事项: planned draws may choose it */
    RANDOM,
    /** 重点监管事项: full coverage by law */
    FOCUS
}
