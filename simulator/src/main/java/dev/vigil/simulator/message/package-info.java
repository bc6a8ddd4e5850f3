/** What devices send: plain JSON, HJ 212 frames and camera events, as pure functions of seed, script and time. */
package dev.vigil.simulator.message;
