package io.github.countersign.mock.internal.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as a reader shows it, whatever its own coordinates are.
 *
 * @param width width in points as shown
 * @param height height in points as shown
 * @param upright turns coordinates of the shown page, from its lower left corner, into those of the page itself
 */
record PageView(float width, float height, Matrix upright) {

    static PageView of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float width = box.getWidth();
        float height = box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PageView(height, width, new Matrix(0, 1, -1, 0, left + width, bottom));
            case 180 -> new PageView(width, height, new Matrix(-1, 0, 0, -1, left + width, bottom + height));
            case 270 -> new PageView(height, width, new Matrix(0, -1, 1, 0, left, bottom + height));
            default -> new PageView(width, height, Matrix.getTranslateInstance(left, bottom));
        };
    }
}
