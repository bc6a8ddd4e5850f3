/**
 * Wire formats (报文格式): bytes of a message in, observations and rejections out. Nothing here knows a
 * registry, a clock, a network or an engine; whatever a decision needs comes in as an argument.
 */
@NullMarked
package dev.vigil.formats;

import org.jspecify.annotations.NullMarked;
