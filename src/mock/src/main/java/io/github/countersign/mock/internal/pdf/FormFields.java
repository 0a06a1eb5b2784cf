package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/** Reads the form of a PDF: each place of each field that somebody can fill in. */
public final class FormFields {

    private static final int MOST_FIELDS = 3000;

    private FormFields() {}

    /**
     * The fields of a checked PDF, in the order of its form; empty if it has none.
     *
     * @throws UnreadableDocumentException if its form cannot be read, or has too many fields
     */
    public static List<FormField> of(Path pdf) throws UnreadableDocumentException {
        try (PDDocument document = PdfFile.open(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            List<FormField> fields = new ArrayList<>();
            if (form != null) {
                Map<COSDictionary, Integer> pages = pages(document);
                for (PDField field : form.getFieldTree()) {
                    add(document, pages, field, fields);
                }
            }
            return fields;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException("its form cannot be read (%s)".formatted(e.getMessage()), e);
        }
    }

    /** Which page shows which widget, from 1. */
    private static Map<COSDictionary, Integer> pages(PDDocument document) throws IOException {
        Map<COSDictionary, Integer> pages = new HashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            for (PDAnnotation annotation : page.getAnnotations()) {
                pages.put(annotation.getCOSObject(), number);
            }
        }
        return pages;
    }

    private static void add(
            PDDocument document, Map<COSDictionary, Integer> pages, PDField field, List<FormField> fields)
            throws IOException {
        FormField.Kind kind = kind(field);
        if (kind == null || field.isReadOnly() || !(field instanceof PDTerminalField terminal)) {
            return;
        }
        for (PDAnnotationWidget widget : terminal.getWidgets()) {
            Integer page = pages.get(widget.getCOSObject());
            PDRectangle place = widget.getRectangle();
            if (page != null && place != null) {
                PDRectangle box = document.getPage(page - 1).getCropBox();
                fields.add(new FormField(
                        field.getFullyQualifiedName(),
                        kind,
                        page,
                        Math.max(0, Math.round(place.getLowerLeftX() - box.getLowerLeftX())),
                        Math.max(0, Math.round(box.getUpperRightY() - place.getUpperRightY())),
                        Math.round(place.getWidth()),
                        value(field),
                        field instanceof PDChoice choice ? choice.getOptionsDisplayValues() : List.of()));
            }
            if (fields.size() > MOST_FIELDS) {
                throw new IOException("more than %s fields".formatted(MOST_FIELDS));
            }
        }
    }

    private static FormField.@Nullable Kind kind(PDField field) {
        if (field instanceof PDTextField) {
            return FormField.Kind.TEXT;
        }
        if (field instanceof PDCheckBox) {
            return FormField.Kind.CHECKBOX;
        }
        if (field instanceof PDRadioButton) {
            return FormField.Kind.RADIO;
        }
        if (field instanceof PDChoice) {
            return FormField.Kind.LIST;
        }
        return field instanceof PDSignatureField ? FormField.Kind.SIGNATURE : null;
    }

    private static String value(PDField field) {
        if (field instanceof PDTextField text) {
            return text.getValue();
        }
        if (field instanceof PDCheckBox box) {
            return box.isChecked() ? "X" : "";
        }
        return field instanceof PDChoice choice ? String.join(";", choice.getValue()) : "";
    }
}
