package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where names can stand on a map so that none lies over another or over a mark: the first free of a few spots around each mark, in the order of the marks. */
final class Labels {

    private static final double SIGN = 6.1;
    private static final double HIGH = 12;

    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * A name in its place.
     *
     * @param number of the mark, from zero; −1 for a country
     * @param anchor start, middle or end
     */
    record Label(int number, String words, double x, double y, String anchor) {

        Label moved(double right, double down, String other) {
            return new Label(number, words, x + right, y + down, other);
        }
    }

    /** Nothing may stand on a mark. */
    void block(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** A number and a name beside the mark on which they are wanted; the number alone where there is no room for more; or nothing. */
    Optional<Label> beside(Label wanted, double radius) {
        for (String tried : List.of(wanted.words(), "")) {
            for (String anchor : List.of("start", "end", "above", "below")) {
                Label label = at(new Label(wanted.number(), tried, wanted.x(), wanted.y(), ""), radius, anchor);
                Box box = box(label);
                boolean inside =
                        box.left() > 2 && box.right() < width - 2 && box.top() > 2 && box.bottom() < height - 2;
                if (inside && taken.stream().noneMatch(box::touches)) {
                    taken.add(box);
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    private static Label at(Label from, double radius, String anchor) {
        return switch (anchor) {
            case "start" -> from.moved(radius + 1, 4, "start");
            case "end" -> from.moved(-radius - 1, 4, "end");
            case "above" -> from.moved(0, -radius - 2, "middle");
            default -> from.moved(0, radius + 11, "middle");
        };
    }

    /** A country's name in its middle, if it fits into the country and stands on nothing. */
    Optional<Label> over(String words, double x, double y, double room) {
        Label label = new Label(-1, words, x, y + 4, "middle");
        Box box = box(label);
        boolean fits = words.length() * SIGN <= room
                && box.left() > 0
                && box.right() < width
                && box.top() > 0
                && box.bottom() < height;
        if (!fits || taken.stream().anyMatch(box::touches)) {
            return Optional.empty();
        }
        taken.add(box);
        return Optional.of(label);
    }

    private static Box box(Label label) {
        int signs = label.words().length()
                + (label.number() < 0
                        ? 0
                        : 1 + Integer.toString(label.number() + 1).length());
        double wide = signs * SIGN;
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - wide;
            default -> label.x() - wide / 2;
        };
        return new Box(left - 1, label.y() - HIGH + 2, left + wide + 1, label.y() + 3);
    }
}
