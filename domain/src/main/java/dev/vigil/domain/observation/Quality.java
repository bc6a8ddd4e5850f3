package dev.vigil.domain.observation;

/**
 * How far a reading can be trusted. The middle group are the validity flags of HJ 212-2017 (table 8);
 * data so marked are not used to judge an exceedance. The code travels in serialized state and in the
 * Protocol Buffers schema: it never changes.
 */
public enum Quality {
    /** 正常 (N): the device says that it is well. */
    NORMAL(0),
    /** The device says nothing about validity; never to be read as normal unless a rule allows it. */
    UNKNOWN(1),
    /** 停运 (F) */
    STOPPED(2),
    /** 维护 (M) */
    MAINTENANCE(3),
    /** 手工输入 (S) */
    MANUAL(4),
    /** 仪器故障 (D) */
    FAULT(5),
    /** 校准 (C) */
    CALIBRATION(6),
    /** 超测量上限 (T) */
    OVER_RANGE(7),
    /** 通讯异常 (B) */
    COMMUNICATION(8),
    /** The device's clock ran ahead of the platform's; the event time was replaced by the arrival. */
    SUSPECT_CLOCK(9),
    /** The value is outside what the metric can physically be. */
    SUSPECT_VALUE(10);

    private static final Quality[] BY_CODE = new Quality[values().length];

    static {
        for (Quality quality : values()) {
            BY_CODE[quality.code] = quality;
        }
    }

    private final int code;

    Quality(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The constant with that code; UNKNOWN for one that a later version wrote. */
    public static Quality ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
    }
}
