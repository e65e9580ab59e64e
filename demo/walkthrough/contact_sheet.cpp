#include "demo/walkthrough/contact_sheet.hpp"

#include "core/policy/geometry.hpp"
#include "demo/c_handle.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>
#include <vips/vips.h>

#include <map>
#include <stdexcept>
#include <string>

namespace clearframe::demo {

namespace {

using Surface = CHandle<cairo_surface_t, cairo_surface_destroy>;
using Context = CHandle<cairo_t, cairo_destroy>;
using Layout = CHandle<PangoLayout, g_object_unref>;
using Font = CHandle<PangoFontDescription, pango_font_description_free>;
using Image = CHandle<VipsImage, g_object_unref>;

constexpr policy::Size picture{360, 240};
constexpr int gap = 24;
constexpr int captionHeight = 74;
constexpr policy::Size pair{2 * picture.width + 12, picture.height + captionHeight};
constexpr int pairsAcross = 2;

struct Look {
    std::string word;
    unsigned ink;
    unsigned fill;
};

const Look& lookOf(const std::string& verdict) {
    static const std::map<std::string, Look> looks{{"clear", {"Clear", 0x19643F, 0xDBEFE2}},
                                                   {"cover", {"Covered", 0x65389A, 0xEAE0F5}},
                                                   {"review", {"Needs review", 0x854800, 0xFCE7C3}},
                                                   {"blocked", {"Blocked", 0xA3261F, 0xFADDD9}}};
    const auto found = looks.find(verdict);
    return found == looks.end() ? looks.at("blocked") : found->second;
}

void setColour(cairo_t* to, unsigned rgb) {
    cairo_set_source_rgb(to, ((rgb >> 16U) & 255U) / 255.0, ((rgb >> 8U) & 255U) / 255.0, (rgb & 255U) / 255.0);
}

void fill(cairo_t* to, const policy::Rect& box, unsigned rgb) {
    setColour(to, rgb);
    cairo_rectangle(to, box.x, box.y, box.w, box.h);
    cairo_fill(to);
}

/// Text in a box, wrapped, with an ellipsis where it does not fit. Returns its width.
int write(cairo_t* to, const policy::Rect& box, const std::string& text, const char* font, unsigned rgb) {
    const Layout layout(pango_cairo_create_layout(to));
    const Font description(pango_font_description_from_string(font));
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_width(layout.get(), box.w * PANGO_SCALE);
    pango_layout_set_height(layout.get(), box.h * PANGO_SCALE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_text(layout.get(), text.c_str(), -1);
    setColour(to, rgb);
    cairo_move_to(to, box.x, box.y);
    pango_cairo_show_layout(to, layout.get());
    int width = 0;
    pango_layout_get_pixel_size(layout.get(), &width, nullptr);
    return width;
}

/// The picture in a file, upright, as large as fits.
Surface thumbnail(const std::filesystem::path& file) {
    VipsImage* made = nullptr;
    if (vips_thumbnail(file.c_str(), &made, picture.width, "height", picture.height, nullptr) != 0)
        throw std::runtime_error("The picture " + file.string() + " cannot be shown on the contact sheet.");
    const Image image(made);
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image->Xsize, image->Ysize));
    auto* rows = cairo_image_surface_get_data(surface.get());
    const auto stride = cairo_image_surface_get_stride(surface.get());
    std::size_t size = 0;
    const CHandle<void, g_free> memory(vips_image_write_to_memory(image.get(), &size));
    const auto* from = static_cast<const unsigned char*>(memory.get());
    const int bands = image->Bands;
    for (int y = 0; y < image->Ysize; ++y) {
        unsigned char* pixel = rows + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < image->Xsize; ++x, pixel += 4, from += bands) {
            pixel[0] = from[bands > 2 ? 2 : 0];
            pixel[1] = from[bands > 2 ? 1 : 0];
            pixel[2] = from[0];
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

void show(cairo_t* to, const policy::Rect& box, const std::filesystem::path& file) {
    const Surface surface = thumbnail(file);
    const int x = box.x + (box.w - cairo_image_surface_get_width(surface.get())) / 2;
    const int y = box.y + (box.h - cairo_image_surface_get_height(surface.get())) / 2;
    fill(to, box, 0xEAE4D8);
    cairo_set_source_surface(to, surface.get(), x, y);
    cairo_paint(to);
}

void draw(cairo_t* to, int x, int y, const Row& row) {
    const Look& look = lookOf(row.verdict);
    const policy::Rect before{x, y, picture.width, picture.height};
    const policy::Rect after{x + pair.width - picture.width, y, picture.width, picture.height};
    show(to, before, row.photo);
    if (row.output.empty()) {
        fill(to, after, look.fill);
        write(to, {after.x + 24, after.y + 84, after.w - 48, 30}, "Stays on the kiosk", "Inter Semi-Bold 15", look.ink);
        write(to, {after.x + 24, after.y + 116, after.w - 48, 90}, row.reason, "Inter 12", look.ink);
    } else {
        show(to, after, row.output);
    }
    const int under = y + picture.height + 8;
    write(to, {x, under, picture.width, 24}, row.photo.filename().string(), "Inter Semi-Bold 12", 0x1C2733);
    std::string people;
    for (const std::string& name : row.people)
        people += (people.empty() ? "" : ", ") + name;
    write(to, {x, under + 22, picture.width, 40}, people, "Inter 10", 0x535D68);
    fill(to, {after.x, under, 118, 24}, look.fill);
    write(to, {after.x + 8, under + 3, 108, 20}, look.word, "Inter Semi-Bold 11", look.ink);
    write(to, {after.x + 128, under + 3, after.w - 128, 20}, row.output.empty() ? "" : row.output.filename().string(),
          "Inter 11", 0x1C2733);
}

} // namespace

void writeContactSheet(const std::filesystem::path& png, const std::vector<Row>& rows) {
    const int lines = (static_cast<int>(rows.size()) + pairsAcross - 1) / pairsAcross;
    constexpr int titleHeight = 84;
    const policy::Size sheet{gap + pairsAcross * (pair.width + gap), titleHeight + lines * (pair.height + gap)};
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, sheet.width, sheet.height));
    const Context context(cairo_create(surface.get()));
    fill(context.get(), {0, 0, sheet.width, sheet.height}, 0xF4F0E8);
    write(context.get(), {gap, 24, sheet.width - 2 * gap, 44}, "Before and after: what was staged, and what went out",
          "Inter Display Semi-Bold 22", 0x1C2733);
    int number = 0;
    for (const Row& row : rows) {
        draw(context.get(), gap + number % pairsAcross * (pair.width + gap),
             titleHeight + number / pairsAcross * (pair.height + gap), row);
        ++number;
    }
    if (cairo_surface_write_to_png(surface.get(), png.c_str()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("The contact sheet " + png.string() + " cannot be written.");
}

} // namespace clearframe::demo
