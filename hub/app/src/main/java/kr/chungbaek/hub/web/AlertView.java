package kr.chungbaek.hub.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.hub.alerts.Deliveries.Delivery;
import kr.chungbaek.hub.cases.Masking;

/** One alert of a case and where it is with each of the three people. */
record AlertView(long number, List<Person> people) {

    private static final int SECONDS = "2026-06-30 10:00:00".length();

    AlertView {
        people = List.copyOf(people);
    }

    /** One of the people; a moment is empty while the event has not been told. */
    record Person(
            String role,
            String roleKo,
            String number,
            String name,
            String standsInFor,
            String stored,
            String delivered,
            String channel,
            String failed) {

        public boolean isUnknown() {
            return name.isEmpty();
        }
    }

    /** By alert, in the order of the deliveries. */
    static List<AlertView> of(List<Delivery> deliveries) {
        Map<Long, Map<String, List<Delivery>>> byAlert = new LinkedHashMap<>();
        deliveries.forEach(delivery -> byAlert.computeIfAbsent(delivery.number(), number -> new LinkedHashMap<>())
                .computeIfAbsent(delivery.role(), role -> new ArrayList<>())
                .add(delivery));
        return byAlert.entrySet().stream()
                .map(entry -> new AlertView(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .map(AlertView::person)
                                .toList()))
                .toList();
    }

    private static Person person(List<Delivery> events) {
        Delivery any = events.get(0);
        String channel = events.stream()
                .filter(one -> one.event().equals("DELIVERED"))
                .map(Delivery::channel)
                .findFirst()
                .orElse("");
        String failed = events.stream()
                .filter(one -> one.event().equals("FAILED"))
                .map(one -> seconds(one.at()) + " " + one.detail())
                .reduce("", (before, last) -> last);
        return new Person(
                any.role(),
                korean(any.role()),
                any.person(),
                Masking.name(any.name()),
                any.standsInFor(),
                at(events, "STORED"),
                at(events, "DELIVERED"),
                channel,
                failed);
    }

    private static String at(List<Delivery> events, String event) {
        return events.stream()
                .filter(one -> one.event().equals(event))
                .map(one -> seconds(one.at()))
                .findFirst()
                .orElse("");
    }

    private static String seconds(String moment) {
        return moment.substring(0, Math.min(SECONDS, moment.length()));
    }

    private static String korean(String role) {
        return switch (role) {
            case "OFFICER" -> "담당자";
            case "SUPERVISOR" -> "관리자";
            default -> "감사관";
        };
    }
}
