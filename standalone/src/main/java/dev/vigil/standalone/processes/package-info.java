/** The system as processes of the operating system, one for each server, kept alive by their parent. */
@org.jspecify.annotations.NullMarked
package dev.vigil.standalone.processes;
