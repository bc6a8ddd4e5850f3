/** One connection to a broker, and the seam behind which the client library stands. Not public interface. */
@NullMarked
package dev.vigil.connector.mqtt.session;

import org.jspecify.annotations.NullMarked;
