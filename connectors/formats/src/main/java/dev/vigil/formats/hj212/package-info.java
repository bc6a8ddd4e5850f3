/** HJ 212 (污染源在线监测数据传输标准): framing, checks and contents, editions 2005, 2017 and 2025. */
@NullMarked
package dev.vigil.formats.hj212;

import org.jspecify.annotations.NullMarked;
