package io.github.servicekpi.examples.hr.pages;

import io.github.servicekpi.examples.hr.assessments.StoredAssessment;
import io.github.servicekpi.examples.hr.web.Paging;

/**
 * The assessments, each with its sheet.
 *
 * @param page the assessments
 * @param period of when; empty for all
 */
public record SheetsView(Paging.Page<StoredAssessment.Summary> page, String period) {}
