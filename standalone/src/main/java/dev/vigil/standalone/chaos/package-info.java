/** Kills processes of a running cluster at random, and compares what was acknowledged with what is there afterwards. */
@org.jspecify.annotations.NullMarked
package dev.vigil.standalone.chaos;
