/**
 * The Numenta Anomaly Benchmark (NAB): its data read from a folder, its scoring rules written anew, and our detector
 * judged by them. The rules are those of {@code nab/sweeper.py} and {@code nab/runner.py} of the public repository
 * numenta/NAB, version 1.1.
 */
@NullMarked
package dev.vigil.standalone.bench.anomaly;

import org.jspecify.annotations.NullMarked;
