package dev.vigil.domain.inspection.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the simulated year assumes. None of it is measured in the district; every line is printed with the result, so
 * that anyone can put other figures in.
 *
 * @param seed the same seed gives the same year
 * @param premises scenario → how many premises
 * @param alerts scenario → alerts of yellow and above a premise and year that come by themselves
 * @param together chance that an alert brings another one at the same premise within hours
 * @param orange share of alerts; likewise red; the rest is yellow
 * @param withdrawn share of alerts that later data disprove
 * @param dismissed share of alerts that the watch finds false before a check begins
 * @param furtherItem chance that a rule names a second item of the checklist, of any method
 * @param equipped chance that a premise has the sensor, or the camera, that an item needs
 * @param calibrated share of sensors whose calibration holds all year
 * @param outages outages of a device and year
 * @param outageHours mean length of an outage
 * @param goOnSite share of remote checks that end in a visit
 * @param found share of visits at which something is found
 * @param startsAfter when a check begins, as a share of the time from its draw to its due time
 * @param drawsPerYear how often each department draws premises by credit grade
 * @param singleMinutes of a visit by one department alone; the practice says over 50
 * @param jointMinutes of a joint visit; the practice says under 30
 * @param remoteMinutes at a desk
 * @param formerVisits visits that each department paid a premise each year before, in three guesses
 */
public record YearAssumptions(
        long seed,
        Map<String, Integer> premises,
        Map<String, Double> alerts,
        double together,
        double orange,
        double red,
        double withdrawn,
        double dismissed,
        double furtherItem,
        double equipped,
        double calibrated,
        double outages,
        double outageHours,
        double goOnSite,
        double found,
        double startsAfter,
        int drawsPerYear,
        int singleMinutes,
        int jointMinutes,
        int remoteMinutes,
        List<Integer> formerVisits) {
    public YearAssumptions {
        premises = Map.copyOf(premises);
        alerts = Map.copyOf(alerts);
        formerVisits = List.copyOf(formerVisits);
    }

    public static YearAssumptions defaults() {
        Map<String, Integer> premises = new LinkedHashMap<>();
        Map<String, Double> alerts = new LinkedHashMap<>();
        add(premises, alerts, "construction-site", 40, 12);
        add(premises, alerts, "restaurant", 180, 5);
        add(premises, alerts, "school-canteen", 50, 4);
        add(premises, alerts, "chemical-storage", 15, 9);
        add(premises, alerts, "fuel-station", 20, 4);
        add(premises, alerts, "industrial-discharge", 45, 10);
        add(premises, alerts, "sewage-plant", 5, 12);
        add(premises, alerts, "cold-store", 20, 6);
        add(premises, alerts, "shopping-mall", 15, 8);
        add(premises, alerts, "hotel", 70, 4);
        add(premises, alerts, "care-home", 40, 4);
        return new YearAssumptions(
                2026,
                premises,
                alerts,
                0.3,
                0.2,
                0.05,
                0.05,
                0.15,
                0.3,
                0.7,
                0.95,
                3,
                6,
                0.15,
                0.6,
                0.5,
                2,
                50,
                30,
                15,
                List.of(1, 2, 4));
    }

    /** The same district, so many times smaller, with at least one premise of each kind. */
    public YearAssumptions smaller(int times) {
        Map<String, Integer> fewer = new LinkedHashMap<>();
        premises.forEach((scenario, count) -> fewer.put(scenario, Math.max(1, count / times)));
        return copy(fewer, together, furtherItem, equipped, goOnSite);
    }

    /** The same with other shares for what the result depends on most. */
    public YearAssumptions with(double otherTogether, double otherFurther, double otherEquipped, double otherGo) {
        return copy(premises, otherTogether, otherFurther, otherEquipped, otherGo);
    }

    private YearAssumptions copy(Map<String, Integer> count, double near, double further, double seen, double go) {
        return new YearAssumptions(
                seed,
                count,
                alerts,
                near,
                orange,
                red,
                withdrawn,
                dismissed,
                further,
                seen,
                calibrated,
                outages,
                outageHours,
                go,
                found,
                startsAfter,
                drawsPerYear,
                singleMinutes,
                jointMinutes,
                remoteMinutes,
                formerVisits);
    }

    private static void add(
            Map<String, Integer> premises, Map<String, Double> alerts, String scenario, int count, double rate) {
        premises.put(scenario, count);
        alerts.put(scenario, rate);
    }

    public int premiseCount() {
        return premises.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line each, for the report. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("seed " + seed + "; " + premiseCount() + " premises: " + sorted(premises));
        lines.add("alerts of yellow and above by themselves, a premise and year: " + sorted(alerts));
        lines.add(percent(together) + " of alerts bring another within hours; " + percent(orange) + " orange, "
                + percent(red) + " red");
        lines.add(percent(withdrawn) + " of alerts are disproved by later data, " + percent(dismissed)
                + " are dismissed by the watch");
        lines.add(percent(furtherItem) + " of rules name a further item of the checklist, of any method");
        lines.add(percent(equipped) + " of items have their sensor or camera, " + percent(calibrated)
                + " of sensors are calibrated; " + outages + " outages of " + outageHours + " h a device and year");
        lines.add(percent(goOnSite) + " of remote checks end in a visit; " + percent(found)
                + " of visits find something");
        lines.add("a check begins after " + percent(startsAfter) + " of its time; each department draws premises "
                + drawsPerYear + " times a year");
        lines.add("minutes: " + singleMinutes + " a visit alone, " + jointMinutes + " a joint visit, " + remoteMinutes
                + " at a desk");
        lines.add("grades as in Hebei 2025: A 4.24 %, B 92.05 %, C 3.18 %, D 0.53 %; no special campaigns");
        return lines;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String sorted(Map<String, ?> map) {
        return String.join(
                ", ",
                map.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }
}
