package org.demarche.app.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Sets pages from the templates, which were compiled with the product; all words are escaped for the place where they stand. */
final class Sheets {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    String set(Sheet sheet, Frame frame) {
        StringOutput out = new StringOutput(1 << 15);
        engine.render(sheet.template() + ".jte", Map.of("frame", frame, "model", sheet.model()), out);
        return out.toString();
    }
}
