/** WarningJob by itself, from Kafka to Kafka: what rules cost it. */
package dev.vigil.standalone.bench.warning;
