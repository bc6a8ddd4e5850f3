package dev.vigil.domain.config;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Refuses lists and maps that lie deeper in each other than anybody writes: reading them would take all of the stack. */
final class ShallowYaml implements Parser {
    static final int DEEPEST = 50;
    static final String TOO_DEEP = "nested too deep";

    private final Parser events;
    private int depth;

    ShallowYaml(Parser events) {
        this.events = events;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
        return events.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    @Override
    public Event next() {
        Event event = events.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new ParserException(TOO_DEEP, event.getStartMark());
        }
        return event;
    }
}
