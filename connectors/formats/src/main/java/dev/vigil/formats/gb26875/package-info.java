/** GB/T 26875.3-2011: user information transmission devices (用户信息传输装置) of fire alarm systems. */
@NullMarked
package dev.vigil.formats.gb26875;

import org.jspecify.annotations.NullMarked;
