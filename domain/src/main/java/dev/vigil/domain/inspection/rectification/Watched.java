package dev.vigil.domain.inspection.rectification;

import java.util.ArrayList;
import java.util.List;

/**
 * One order under watch.
 *
 * @param actions ids of the actions that served or refused it, so that a repeated one does nothing
 * @param revision the last that was published
 */
record Watched(List<String> actions, int revision, long publishedAt, WatchFeed feed) {
    Watched {
        actions = List.copyOf(actions);
    }

    Watched with(WatchFeed next) {
        return new Watched(actions, revision, publishedAt, next);
    }

    Watched after(String action, WatchFeed next) {
        List<String> all = new ArrayList<>(actions);
        all.add(action);
        return new Watched(all, revision, publishedAt, next);
    }

    Watched published(long at) {
        return new Watched(actions, revision + 1, at, feed);
    }

    OrderRevision said() {
        return new OrderRevision(revision, publishedAt, feed.watch());
    }

    RectificationOrder order() {
        return feed.watch().order();
    }

    boolean isOver() {
        return feed.watch().status().isEnd();
    }
}
