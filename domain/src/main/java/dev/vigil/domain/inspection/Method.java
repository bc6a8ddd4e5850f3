package dev.vigil.domain.inspection;

/** How an item is checked (检查方式), from the lightest to the heaviest for the enterprise. */
public enum Method {
    /** 远程: from the data that the platform already has */
    REMOTE,
    /** 书面: from documents that the enterprise sends */
    DOCUMENT,
    /** 视频: through a camera or a call */
    VIDEO,
    /** 现场: by going there */
    ON_SITE
}
