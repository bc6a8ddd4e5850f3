/** MQTT 5 source and sink for Apache Flink. The types of this package are the public interface; the packages below it are not. */
@NullMarked
package dev.vigil.connector.mqtt;

import org.jspecify.annotations.NullMarked;
