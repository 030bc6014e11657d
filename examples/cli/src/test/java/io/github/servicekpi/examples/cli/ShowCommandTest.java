package io.github.servicekpi.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code show}: the sheet as it is read. */
class ShowCommandTest {
    private static final String CARD = "after-sales-service-manager";
    private static final String RECORDS = "data/after-sales-2026-Q3.ndjson";
    private static final String EVERYTHING = "../report/src/test/resources/everything.json";

    /** What the card {@code everything.json} makes of this record reaches every line that a sheet can have. */
    private static final String RECORD = """
            {"subject": "张三", "period": "2026-09",
             "values": {"teamwork": {"level": "good"}, "conduct": {"rating": 40}, "yearly": 7,
                        "faults": {"numerator": 1, "denominator": 3}, "audits": {"numerator": 0, "denominator": 0},
                        "training": {"notApplicable": {"en": "on leave", "zh-CN": "休假"}}, "cost": 0.5},
             "adjustments": [{"points": 4, "reason": "covered for a colleague"}, {"points": 1.5, "reason": "tidy"}]}
            """.replace("\n", " ");

    @Test
    void aChineseSheetLinesUp() {
        Run run = Run.of("show", CARD, RECORDS, "--subject", "E-1004", "--lang", "zh-CN");

        assertEquals(new Run(0, """
                        售后服务部经理关键业绩指标考核表

                        被考核人  E-1004
                        考核周期  2026-Q3
                        考核表    after-sales-service-manager 1.0

                        指标                                   实际值   目标值    得分  等级      权重  折算权重  加权得分
                        --------------------------------------------------------------------------------------------------
                        服务费用率                             0.48 %    0.5 %   68.00  达到目标    15   16.3043   11.087
                        保修期服务平均次数      166/58 = 2.86.. 次/台  3 次/台   64.60  达到目标    20   21.7391   14.0435
                        报修处理及时率            157/163 = 96.31.. %     95 %   72.13  超过目标    15   16.3043   11.7603
                        调试及时率                             不适用     95 %       -  -            8    0         0
                        安装、调试、维修满意率    219/221 = 99.09.. %     99 %   63.17  达到目标    15   16.3043   10.2995
                        客户拜访完成率              31/41 = 75.60.. %     70 %   70.81  超过目标     8    8.6957    6.1574
                        客户投诉率                               1 件     0 件   40.00  未达目标    10   10.8696    4.3478
                        投诉处理满意率                    1/1 = 100 %    100 %  100.00  远超目标     4    4.3478    4.3478
                        报表上交及时准确率                       评定    100 %   88.00  超过目标     5    5.4348    4.7826
                        --------------------------------------------------------------------------------------------------

                        不适用      调试及时率：no machine was commissioned
                        数据覆盖率  92 %
                        加权总分    66.83
                        总分        66.83  达到目标

                        失分排序                总分减少  得分说明
                        ------------------------------------------------------------------------------------------------------------
                        保修期服务平均次数        7.6957  ≈ 2.8621 次/台 介于 3 次/台（60 分）与 2.7 次/台（70 分）之间：得 64.60 分
                        客户投诉率                6.5217  1 件 介于 3 件（0 分）与 0 件（60 分）之间：得 40.00 分
                        安装、调试、维修满意率    6.0049  ≈ 99.095 % 介于 99 %（60 分）与 99.3 %（70 分）之间：得 63.17 分
                        服务费用率                5.2174  0.48 % 介于 0.5 %（60 分）与 0.475 %（70 分）之间：得 68.00 分
                        报修处理及时率            4.544   ≈ 96.319 % 介于 96 %（70 分）与 99 %（90 分）之间：得 72.13 分
                        客户拜访完成率            2.5383  ≈ 75.6098 % 介于 75 %（70 分）与 90 %（90 分）之间：得 70.81 分
                        报表上交及时准确率        0.6522  由考核人评定，得 88.00 分
                        投诉处理满意率            0       100 % 对应 100.00 分
                        ------------------------------------------------------------------------------------------------------------
                        """, ""), run);
        int width = DisplayText.width(run.outLines().get(6));
        assertTrue(run.outLines().subList(6, 18).stream().allMatch(line -> DisplayText.width(line) <= width));
    }

    @Test
    void anEnglishSheetShowsEveryIndicatorAndTheTotal() {
        Run run = Run.of("show", CARD, RECORDS, "--subject", "E-1001");

        assertEquals(0, run.exitCode());
        assertEquals(
                "After-sales service manager: key performance indicators",
                run.outLines().get(0));
        assertTrue(
                run.out()
                        .contains("\nOn-time repair rate                                       190/200 = 95 %     95 %"
                                + "   60.00  Meets target            15    9\n"),
                run.out());
        assertTrue(run.out().contains("\nTotal           83.37  Exceeds target\n"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "\nService cost ratio                                        2.2995  0.42 % lies between"
                                        + " 0.475 % (70 points) and 0.4 % (90 points): 84.67\n"),
                run.out());
    }

    @Test
    void everythingThatBearsOnATotalIsOnTheSheet() {
        Run run = Run.user().typing(RECORD).run("show", EVERYTHING, "-");

        assertEquals(new Run(0, """
                        Everything

                        Subject    张三
                        Period     2026-09
                        Scorecard  everything 2.0

                        Indicator                     Actual  Target  Score  Band  Weight  Share %  Weighted
                        ------------------------------------------------------------------------------------
                        Behaviour                                      62.5  mid        3
                          Teamwork                      good       -   85.0  Top        1  37.5      31.875
                          conduct                      rated       -   40.0  low        1  37.5      15
                          yearly                  7, not due       -      -  -          2   0         0
                        results                                        33.3  low        1
                          faults    1/3, fewer than 10 cases     5 ‰    0.0  low        2   8.3333    0
                          audits               0/0, no cases    90 %      -  -          2   0         0
                          visits                not measured      12    0.0  low        2   8.3333    0
                          training            not applicable       2      -  -          3   0         0
                          cost                         0.5 %   0.5 %  100.0  Top        2   8.3333    8.3333
                        ------------------------------------------------------------------------------------

                        Not applicable  training: on leave
                        Coverage        67.2727 %
                        Weighted total  55.2
                        Adjustment      +3 (+5.5 were asked for; -5 to +3 are allowed)
                                        +4: covered for a colleague
                                        +1.5: tidy
                        Gate            faults is below 60: the total is at most 40
                                        Too many faults.
                        Gate            training has no score: the total is at most 30
                        Total           30.0  low

                        Reason    Points lost  Why this score
                        -------------------------------------------------------------------------
                        conduct       22.5     an evaluator awarded 40.0 points
                        faults         8.3333  not applicable, which counts as 0.0 points
                        visits         8.3333  not measured, which counts as 0.0 points
                        Teamwork       5.625   an evaluator awarded 85.0 points
                        cost           0       0.5 % scores 100.0, and so does every better value
                        -------------------------------------------------------------------------
                        """, ""), run);
    }

    @Test
    void aTotalBeyondTheMaximumIsCutAndSaysSo() {
        String best = """
                {"subject": "E-1", "period": "2026-09",
                 "values": {"teamwork": {"rating": 100}, "conduct": {"rating": 100}, "faults": 0, "audits": 90,
                            "visits": 12, "training": 2, "cost": 0},
                 "adjustments": [{"points": 2, "reason": "tidy"}]}
                """.replace("\n", " ");

        Run run = Run.user().typing(best).run("show", EVERYTHING, "-");

        assertTrue(run.out().contains("""
                                Weighted total  100.0
                                Adjustment      +2
                                                +2: tidy
                                Maximum total   100
                                Total           100.0  Top
                                """), run.out());
    }

    @Test
    void aPlanSaysWhatEachLineWouldTakeByItself() {
        Run english = Run.of("show", CARD, RECORDS, "--subject", "E-1003", "--plan", "exceeds");
        Run chinese = Run.of("show", CARD, RECORDS, "--subject", "E-1003", "--plan", "70", "--lang", "zh-CN");

        assertTrue(english.out().contains("""
                                To reach 70.00 points (Exceeds target) from 67.60, one of these is enough:
                                  Service cost ratio: 76.00 points, which takes 0.45251875 % or less
                                """.stripIndent()), english.out());
        assertTrue(chinese.out().contains("""
                                要从 67.60 分达到 70.00 分（超过目标），做到以下任意一项即可：
                                  服务费用率：76.00 分，即不高于 0.45251875 %
                                """.stripIndent()), chinese.out());
    }

    @Test
    void aWithheldTotalSaysWhy() {
        Run run = Run.of("show", "service-desk-agent", "data/service-desk-months.ndjson", "--subject", "agent-21");

        assertTrue(run.out().contains("\nTotal           withheld: the coverage is below 60 %\n"), run.out());
    }

    @Test
    void severalRecordsAreSeveralSheets() {
        Run run = Run.of("show", CARD, RECORDS);

        assertEquals(
                6,
                run.outLines().stream()
                        .filter(line -> line.startsWith("Subject "))
                        .count());
        assertFalse(run.out().startsWith("\n"));
        assertTrue(run.out().contains("-\n\n\nAfter-sales service manager"), run.out());
    }

    @Test
    void coloursAreForTerminalsThatKnowThemAndReadersWhoWantThem() {
        String[] args = {"show", CARD, RECORDS, "--subject", "E-1005"};

        assertTrue(Run.user().onTerminal(200).run(args).out().contains("\u001b[31m38.12  Misses target\u001b[0m"));
        for (Run.User plain : List.of(
                Run.user(),
                Run.user().with("TERM", "xterm"),
                Run.user().onTerminal(200).with("TERM", "dumb"),
                Run.user().onTerminal(200).with("NO_COLOR", "1"))) {
            assertEquals(Run.of(args), plain.run(args));
        }
    }

    @Test
    void aSheetKeepsToTheWidthOfItsTerminal() {
        Run run = Run.user().onTerminal(80).with("NO_COLOR", "1").run("show", CARD, RECORDS);

        assertTrue(run.outLines().stream().allMatch(line -> DisplayText.width(line) <= 80), run.out());
    }

    @Test
    void theLanguageIsTheUsersUnlessTheySayOtherwise() {
        assertTrue(Run.user()
                .with("LANG", "zh_CN.UTF-8")
                .run("show", CARD, RECORDS)
                .out()
                .contains("被考核人  E-1001"));
        assertTrue(Run.user()
                .with("LANG", "de_DE.UTF-8")
                .run("show", CARD, RECORDS)
                .out()
                .contains("Subject    E-1001"));
        assertTrue(Run.user()
                .with("LANG", "zh_CN.UTF-8")
                .run("show", CARD, RECORDS, "--lang", "en")
                .out()
                .contains("Subject    E-1001"));
    }

    @Test
    void whatARecordSaysCannotSteerTheTerminal() {
        String evil = RECORD.replace("张三", "\\u001b[2J\u009b2J\u202e");

        Run run = Run.user().typing(evil).run("show", EVERYTHING, "-");

        assertTrue(run.out().contains("Subject    \\u001b[2J\\u009b2J\\u202e\n"), run.out());
        assertTrue(run.out().codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'), run.out());
    }

    @Test
    void rejectedLinesAreToldAndTheOtherSheetsShown() {
        Run run = Run.user()
                .typing("{\"subject\": \"李四\", \"period\": \"2026-13\", \"values\": {}}\n" + RECORD)
                .run("show", EVERYTHING, "-");

        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("Subject    张三"), run.out());
        assertTrue(run.errLines().get(0).matches("<stdin>:1:\\d+: 李四 2026-13: .* \\[bad-period]"), run.err());
        assertEquals(
                "service-kpi: 1 of 2 records rejected",
                run.errLines().get(run.errLines().size() - 1));
    }

    @Test
    void rejectedLinesOfOthersDoNotConcernASubject() {
        String records = "{\"subject\": \"李四\", \"period\": \"2026-13\", \"values\": {}}\n" + RECORD;

        Run zhang = Run.user().typing(records).run("show", EVERYTHING, "-", "--subject", "张三");
        Run li = Run.user().typing(records).run("show", EVERYTHING, "-", "--subject", "李四");

        assertEquals(0, zhang.exitCode());
        assertEquals("", zhang.err());
        assertEquals(1, li.exitCode());
        assertEquals("", li.out());
    }

    @Test
    void aSubjectThatNoRecordHasIsToldWithTheNearest() {
        Run run = Run.of("show", CARD, RECORDS, "--subject", "E-1O04");

        assertEquals(
                new Run(2, "", "service-kpi: " + RECORDS + ": no record of \"E-1O04\"; did you mean \"E-1004\"?\n"),
                run);
    }
}
