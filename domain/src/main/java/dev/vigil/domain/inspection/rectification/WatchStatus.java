package dev.vigil.domain.inspection.rectification;

/**
 * <pre>
 * RUNNING ──clean long enough, with data enough──▶ VERIFIED ──violated again in time──▶ RELAPSED
 *    ├── date passed ──▶ EXPIRED                       └── time for a relapse over ──▶ CLOSED
 *    └── 拒不改正 ──▶ REFUSED
 * </pre>
 */
public enum WatchStatus {
    RUNNING,
    VERIFIED,
    EXPIRED,
    RELAPSED,
    CLOSED,
    /** the enterprise will not rectify it */
    REFUSED;

    public boolean isEnd() {
        return this == EXPIRED || this == RELAPSED || this == CLOSED || this == REFUSED;
    }
}
