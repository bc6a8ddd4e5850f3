/** Observations and rejections as JSON lines, the form of the command line. */
@NullMarked
package dev.vigil.formats.lines;

import org.jspecify.annotations.NullMarked;
