/** Measurements of the shipped system, started whole in this process, with real publishers in front. */
package dev.vigil.standalone.bench;
