package dev.vigil.console.publish;

import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.console.kafka.Sending;
import dev.vigil.console.rule.RuleShelf;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleBookJson;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the topic {@code rules} to the book that holds; writes only when the rules differ. */
public final class RulesPublication {
    static final String BOOK = "book";
    private static final Logger LOG = LoggerFactory.getLogger(RulesPublication.class);

    private final KafkaClients kafka;
    private final Producer<String, byte[]> producer;
    private final RuleShelf shelf;

    public RulesPublication(KafkaClients kafka, Producer<String, byte[]> producer, RuleShelf shelf) {
        this.kafka = kafka;
        this.producer = producer;
        this.shelf = shelf;
    }

    public void publish() throws InterruptedException {
        byte[] published = CompactedTopic.read(kafka, Topics.RULES).get(BOOK);
        RuleBook book = shelf.current().book();
        if (published != null) {
            RuleBookJson.Written seen = Json.read(published, RuleBookJson.Written.class);
            if (seen.rules().equals(book.texts())) {
                return;
            }
            if (seen.version() >= book.version()) {
                book = shelf.liftAbove(seen.version()).book();
            }
        }
        Sending.all(producer, List.of(new ProducerRecord<>(Topics.RULES, 0, BOOK, RuleBookJson.write(book))));
        LOG.info(
                "published rule book version={} rules={}",
                book.version(),
                book.rules().size());
    }
}
