/** The source behind its public types: splits, sessions, acknowledgements. Not public interface. */
@NullMarked
package dev.vigil.connector.mqtt.source;

import org.jspecify.annotations.NullMarked;
