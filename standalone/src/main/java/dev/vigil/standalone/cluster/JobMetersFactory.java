package dev.vigil.standalone.cluster;

import io.micrometer.core.instrument.Metrics;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Flink finds it as a service. The process's own registry is the hand-over to whoever shows the meters. */
public final class JobMetersFactory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties settings) {
        return new JobMeters(Metrics.globalRegistry);
    }

    static void addTo(Configuration cluster) {
        cluster.setString("metrics.reporters", "vigil");
        cluster.setString("metrics.reporter.vigil.factory.class", JobMetersFactory.class.getName());
    }
}
