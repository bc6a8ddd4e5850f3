/** JSON: reading a document within limits, and Vigil's own format. */
@NullMarked
package dev.vigil.formats.json;

import org.jspecify.annotations.NullMarked;
