/** What a healthy device measures: day curves and noise, as pure functions of seed and time. */
package dev.vigil.simulator.curve;
