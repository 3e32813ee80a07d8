package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings nodes in an order in which each comes after those that it has to come after. Wishes are kept where they don't
 * contradict that. Where a circle leaves no way, the node that comes first by itself is taken.
 */
final class Order {

    private final Map<Node, Set<Node>> followers = new HashMap<>();
    private final Map<Node, Set<Node>> predecessors = new HashMap<>();
    private final Map<Node, Set<Node>> wishedFollowers = new HashMap<>();
    private final Map<Node, Integer> openWishes = new HashMap<>();
    private final Set<Node> nodes;

    Order(Collection<Node> nodes) {
        this.nodes = new HashSet<>(nodes);
    }

    boolean contains(Node node) {
        return nodes.contains(node);
    }

    /** One node has to come before another; nothing when one of them isn't there. */
    void before(Node first, Node second) {
        if (!first.equals(second) && nodes.contains(first) && nodes.contains(second)) {
            followers.computeIfAbsent(first, node -> new HashSet<>()).add(second);
            predecessors.computeIfAbsent(second, node -> new HashSet<>()).add(first);
        }
    }

    /** One node should come before another. */
    void rather(Node first, Node second) {
        if (!first.equals(second)
                && nodes.contains(first)
                && nodes.contains(second)
                && wishedFollowers
                        .computeIfAbsent(first, node -> new HashSet<>())
                        .add(second)) {
            openWishes.merge(second, 1, Integer::sum);
        }
    }

    /** What frees the name of an object: it is set aside, or dropped. */
    Node departure(ObjectKey key) {
        Node aside = Node.setAside(key);
        return contains(aside) ? aside : Node.drop(key);
    }

    /** What a node has to come after. */
    Set<Node> predecessors(Node node) {
        return predecessors.getOrDefault(node, Set.of());
    }

    /** What has to come after a node. */
    Set<Node> followers(Node node) {
        return followers.getOrDefault(node, Set.of());
    }

    List<Node> sorted() {
        Map<Node, Integer> open = new HashMap<>();
        TreeSet<Node> ready = new TreeSet<>(Comparator.comparing(this::waits).thenComparing(Comparator.naturalOrder()));
        TreeSet<Node> blocked = new TreeSet<>();
        for (Node node : nodes) {
            open.put(node, predecessors(node).size());
            (predecessors(node).isEmpty() ? ready : blocked).add(node);
        }
        List<Node> sorted = new ArrayList<>();
        while (!ready.isEmpty() || !blocked.isEmpty()) {
            Node next = ready.isEmpty() ? blocked.pollFirst() : ready.pollFirst();
            sorted.add(next);
            fulfil(next, ready);
            for (Node follower : followers.getOrDefault(next, Set.of())) {
                int left = open.merge(follower, -1, Integer::sum);
                if (left == 0 && blocked.remove(follower)) {
                    ready.add(follower);
                }
            }
        }
        return sorted;
    }

    private boolean waits(Node node) {
        return openWishes.getOrDefault(node, 0) > 0;
    }

    /** A node's place among the ready ones depends on its open wishes, so it is taken out while they change. */
    private void fulfil(Node done, Set<Node> ready) {
        for (Node follower : wishedFollowers.getOrDefault(done, Set.of())) {
            boolean wasReady = ready.remove(follower);
            openWishes.merge(follower, -1, Integer::sum);
            if (wasReady) {
                ready.add(follower);
            }
        }
    }
}
