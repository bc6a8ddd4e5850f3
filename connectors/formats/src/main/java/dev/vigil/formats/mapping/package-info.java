/** JSON of vendors by mapping files (映射文件): a new vendor is a new file, and no code. */
@NullMarked
package dev.vigil.formats.mapping;

import org.jspecify.annotations.NullMarked;
