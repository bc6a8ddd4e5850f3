/** Sends a recorded file through the real door. */
package dev.vigil.simulator.replay;
