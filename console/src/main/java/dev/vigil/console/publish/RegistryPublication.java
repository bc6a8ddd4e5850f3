package dev.vigil.console.publish;

import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.console.kafka.Sending;
import dev.vigil.console.premise.PremiseContent;
import dev.vigil.console.premise.PremiseTable;
import dev.vigil.console.premise.Premises;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the topic {@code registry} to what the table of premises says; writes only what differs. */
public final class RegistryPublication {
    /** Its record follows the last premise: a reader that has seen it knows them all. */
    static final String COMPLETE = "~complete";

    private static final Logger LOG = LoggerFactory.getLogger(RegistryPublication.class);

    private final KafkaClients kafka;
    private final Producer<String, byte[]> producer;
    private final PremiseTable premises;
    private final Premises known;
    private final Clock clock;

    public RegistryPublication(
            KafkaClients kafka, Producer<String, byte[]> producer, PremiseTable premises, Premises known, Clock clock) {
        this.kafka = kafka;
        this.producer = producer;
        this.premises = premises;
        this.known = known;
        this.clock = clock;
    }

    /** The value of {@link #COMPLETE}. */
    record Complete(int premises, long at) {}

    public void publish() throws InterruptedException {
        Map<String, byte[]> published = CompactedTopic.read(kafka, Topics.REGISTRY);
        List<Premise> wanted = premises.all().stream()
                .map(premise -> notOlderThanPublished(premise, published.get(premise.id())))
                .toList();
        List<ProducerRecord<String, byte[]>> changes = changes(wanted, published);
        if (changes.isEmpty() && published.containsKey(COMPLETE)) {
            return;
        }
        Sending.all(producer, changes);
        byte[] marker = Json.bytes(new Complete(wanted.size(), clock.millis()));
        Sending.all(producer, List.of(new ProducerRecord<>(Topics.REGISTRY, 0, COMPLETE, marker)));
        LOG.info("published registry premises={} changes={}", wanted.size(), changes.size());
    }

    private static List<ProducerRecord<String, byte[]>> changes(List<Premise> wanted, Map<String, byte[]> published) {
        List<ProducerRecord<String, byte[]>> changes = new ArrayList<>();
        for (Premise premise : wanted) {
            byte[] value = CanonicalJson.bytes(premise);
            if (!Arrays.equals(value, published.remove(premise.id()))) {
                changes.add(new ProducerRecord<>(Topics.REGISTRY, 0, premise.id(), value));
            }
        }
        published.keySet().stream()
                .filter(key -> !key.startsWith("~"))
                .forEach(gone -> changes.add(new ProducerRecord<>(Topics.REGISTRY, 0, gone, null)));
        return changes;
    }

    /** The topic may remember more than the table, after the table was lost. Its revisions never go back. */
    private Premise notOlderThanPublished(Premise premise, byte[] published) {
        if (published == null) {
            return premise;
        }
        Premise seen = Json.read(published, Premise.class);
        if (PremiseContent.same(seen, premise)) {
            return renumbered(premise, seen.revision(), seen.effectiveFrom());
        }
        return seen.revision() < premise.revision()
                ? premise
                : renumbered(premise, seen.revision() + 1, clock.millis());
    }

    private Premise renumbered(Premise premise, long revision, long effectiveFrom) {
        if (premise.revision() == revision && premise.effectiveFrom() == effectiveFrom) {
            return premise;
        }
        Premise renumbered = PremiseContent.asRevision(premise, revision, effectiveFrom);
        premises.renumber(renumbered);
        // or the desk would edit a revision that is no more
        known.replace(premises.all());
        return renumbered;
    }
}
