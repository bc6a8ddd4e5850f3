/** The writer of the sink. Not public interface. */
@NullMarked
package dev.vigil.connector.mqtt.sink;

import org.jspecify.annotations.NullMarked;
