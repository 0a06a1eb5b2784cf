/**
 * Templates: list, read, save, upload.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Templates}</td><td>RequestTemplates, RequestTemplate, RequestTemplateList, RequestTemplateWithDocumentFields,
 * RequestTemplateListWithDocumentFields, SaveTemplate,
 * UploadTemplate</td><td>one a method</td><td>users who see the template; changing takes the right to manage templates</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.template;

import org.jspecify.annotations.NullMarked;
