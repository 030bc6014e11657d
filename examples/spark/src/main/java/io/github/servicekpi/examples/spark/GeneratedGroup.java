package io.github.servicekpi.examples.spark;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * An invented company group: what its after-sales managers did in each month of a year.
 *
 * <p>Each record is drawn from numbers of its own, made of the seed, the subject and the month, so that it is the same
 * whoever draws it and in whatever order. {@link Random} is used because its numbers are laid down for all versions of Java.
 *
 * @param seed another seed is another group
 * @param subjects how many people there are
 * @param units how many branch offices they work in
 * @param year the year
 * @param wrong how many records in a million are wrong
 */
record GeneratedGroup(long seed, long subjects, int units, int year, int wrong) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int MONTHS = 12;
    private static final int MILLION = 1_000_000;
    private static final int BEST = 1000;
    private static final int MIDDLE = BEST / 2;

    /** {@return how many records there are: every subject's January, then every subject's February, and so on} */
    long size() {
        return subjects * MONTHS;
    }

    /** {@return a subject and the branch office it belongs to, as a line of CSV} */
    byte[] unitLine(long subject) {
        return (name(subject) + "," + unitName(unit(subject))).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return a record as a line of JSON, without its end} */
    byte[] line(long index) {
        long subject = index % subjects;
        int month = (int) (index / subjects);
        Random random = random(subject, month + 1);
        String line = record(subject, month, random);
        return (random.nextInt(MILLION) < wrong ? spoilt(line, random) : line).getBytes(StandardCharsets.UTF_8);
    }

    private String record(long subject, int month, Random random) {
        int quality = Math.min(BEST, Math.max(0, quality(subject) + random.nextInt(161) - 80));
        int flaws = BEST - quality;
        long revenue = 200_000 + random.nextInt(800_000);
        long costInCents = revenue * (250 + 350L * flaws / BEST + random.nextInt(60)) / 1000;
        int machines = 10 + random.nextInt(30);
        int visits = machines * (1400 + 2000 * flaws / BEST + random.nextInt(200)) / 1000;
        int repairs = 20 + random.nextInt(60);
        int lateRepairs = some(repairs, 70 * flaws / BEST, random);
        int installations = 2 + random.nextInt(10);
        int lateInstallations = some(installations, 60 * flaws / BEST, random);
        int surveys = repairs + installations;
        int dissatisfied = some(surveys, 18 * flaws / BEST, random);
        int customers = 10 + random.nextInt(20);
        int notVisited = some(customers, 350 * flaws / BEST, random);
        int complaints = some(3, 5 + 60 * flaws / BEST, random);
        int reports = 4 + random.nextInt(2);
        int lateReports = some(reports, 30 * flaws / BEST, random);
        return "{\"subject\":\"" + name(subject) + "\",\"period\":\"" + year + (month < 9 ? "-0" : "-") + (month + 1)
                + "\",\"values\":{\"service-cost-ratio\":"
                + ratio(BigDecimal.valueOf(costInCents, 2).toString(), Long.toString(revenue))
                + ",\"warranty-visits-per-unit\":" + ratio(visits, machines)
                + ",\"on-time-repair-rate\":" + ratio(repairs - lateRepairs, repairs)
                + ",\"on-time-commissioning-rate\":" + ratio(installations - lateInstallations, installations)
                + ",\"service-satisfaction-rate\":" + ratio(surveys - dissatisfied, surveys)
                + ",\"customer-visit-completion-rate\":" + ratio(customers - notVisited, customers)
                + ",\"customer-complaints\":" + complaints
                + ",\"complaint-handling-satisfaction-rate\":"
                + (complaints == 0
                        ? "{\"notApplicable\":\"no complaints\"}"
                        : ratio(complaints - some(complaints, 100 * flaws / BEST, random), complaints))
                + ",\"report-timeliness-rate\":" + ratio(reports - lateReports, reports) + "}}";
    }

    /** What people get wrong: the form, a name, a number, the end of a file that was still being written. */
    private static String spoilt(String line, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> line.replace("\"customer-complaints\":", "\"customer-complaints\":null,\"x\":");
            case 1 -> line.replace("on-time-repair-rate", "on-time-repairs-rate");
            case 2 -> line.replace("\"denominator\":", "\"denominator\":-");
            default -> line.substring(0, line.length() / 2);
        };
    }

    private static String ratio(int numerator, int denominator) {
        return ratio(Integer.toString(numerator), Integer.toString(denominator));
    }

    private static String ratio(String numerator, String denominator) {
        return "{\"numerator\":" + numerator + ",\"denominator\":" + denominator + "}";
    }

    /** {@return how many of several cases turn out in a way that so many in a thousand do} */
    private static int some(int cases, int inAThousand, Random random) {
        int some = 0;
        for (int i = 0; i < cases; i++) {
            some += random.nextInt(1000) < inAThousand ? 1 : 0;
        }
        return some;
    }

    /** {@return how well a subject works, 0 to 1000, of which the branch office makes a part} */
    private int quality(long subject) {
        int ofUnit = random(-1 - unit(subject), 0).nextInt(301) - 150;
        int own = random(subject, 0).nextInt(401) - 200;
        return MIDDLE + 100 + ofUnit + own;
    }

    private long unit(long subject) {
        return subject * units / subjects;
    }

    private static String unitName(long unit) {
        return String.format("branch-%03d", unit + 1);
    }

    private static String name(long subject) {
        return String.format("M-%07d", subject + 1);
    }

    /** Mixes its arguments, for {@link Random} makes similar numbers of similar seeds. */
    private Random random(long subject, long month) {
        long mixed = mix(mix(mix(seed) ^ subject) ^ month);
        return new Random(mixed);
    }

    /** The finaliser of MurmurHash3, variant 13 of D. Stafford. */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
