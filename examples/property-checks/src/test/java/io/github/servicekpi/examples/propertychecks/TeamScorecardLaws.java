package io.github.servicekpi.examples.propertychecks;

/** The scorecard in use keeps the team's laws. */
class TeamScorecardLaws extends TeamLaws {
    TeamScorecardLaws() {
        super(TeamScorecards.inUse());
    }
}
