/** What goes wrong, and when: the script of a demonstration. */
package dev.vigil.simulator.fault;
