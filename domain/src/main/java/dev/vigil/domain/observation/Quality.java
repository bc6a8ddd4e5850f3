package dev.vigil.domain.observation;

/**
 * How far a reading can be trusted. The middle group are the validity flags of HJ 212-2017 (table 8);
 * data so marked are not used to judge an exceedance. New constants go to the end: the ordinal travels
 * in serialized state and in the Protocol Buffers schema.
 */
public enum Quality {
    /** 正常 (N): the device says that it is well. */
    NORMAL,
    /** The device says nothing about validity; never to be read as normal unless a rule allows it. */
    UNKNOWN,
    /** 停运 (F) */
    STOPPED,
    /** 维护 (M) */
    MAINTENANCE,
    /** 手工输入 (S) */
    MANUAL,
    /** 仪器故障 (D) */
    FAULT,
    /** 校准 (C) */
    CALIBRATION,
    /** 超测量上限 (T) */
    OVER_RANGE,
    /** 通讯异常 (B) */
    COMMUNICATION,
    /** The device's clock ran ahead of the platform's; the event time was replaced by the arrival. */
    SUSPECT_CLOCK,
    /** The value is outside what the metric can physically be. */
    SUSPECT_VALUE;

    private static final Quality[] ALL = values();

    /** The constant at that ordinal; UNKNOWN for one that a later version wrote. */
    public static Quality ofOrdinal(int ordinal) {
        return ordinal >= 0 && ordinal < ALL.length ? ALL[ordinal] : UNKNOWN;
    }
}
