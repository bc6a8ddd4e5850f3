package dev.vigil.domain.config;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Stands where a key that must be there is not, so that reading can go on and find the other problems. */
final class Missing {
    static final Node NODE = new ScalarNode(Tag.STR, "", ScalarStyle.PLAIN);

    private Missing() {}
}
