package dev.vigil.formats.gb26875;

import java.util.Optional;

/** Types of objects (信息对象) that carry something to observe, and the size of their body without the time. */
enum ObjectKind {
    /** 建筑消防设施系统状态 */
    SYSTEM_STATE(1, 4),
    /** 建筑消防设施部件运行状态 */
    COMPONENT_STATE(2, 40),
    /** 建筑消防设施部件模拟量值 */
    ANALOG(3, 10),
    /** 建筑消防设施操作信息 */
    OPERATION(4, 4),
    /** 用户信息传输装置运行状态 */
    TRANSMITTER_STATE(21, 1),
    /** 用户信息传输装置操作信息 */
    TRANSMITTER_OPERATION(24, 2);

    private final int type;
    private final int size;

    ObjectKind(int type, int size) {
        this.type = type;
        this.size = size;
    }

    int size() {
        return size;
    }

    static Optional<ObjectKind> of(int type) {
        for (ObjectKind kind : values()) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
