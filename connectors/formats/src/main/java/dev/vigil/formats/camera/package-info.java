/** Events of cameras (视频事件): one event is sent many times, and must be counted once. */
@NullMarked
package dev.vigil.formats.camera;

import org.jspecify.annotations.NullMarked;
