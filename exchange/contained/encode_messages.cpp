#include "exchange/contained/messages.hpp"
#include "exchange/contained/wire.hpp"

namespace clearframe::exchange {
namespace {

void putText(WireWriter& out, const std::string& text) {
    out.text(wellFormedUtf8(text) ? std::string_view(text) : std::string_view("\xef\xbf\xbd"));
}

void put(WireWriter& out, const policy::Rect& rect) {
    for (const int value : {rect.x, rect.y, rect.w, rect.h})
        out.number<std::int32_t>(value);
}

void put(WireWriter& out, const policy::ExactRect& rect) {
    for (const double value : {rect.x, rect.y, rect.w, rect.h})
        out.number<double>(value);
}

void put(WireWriter& out, const policy::Size& size) {
    out.number<std::int32_t>(size.width);
    out.number<std::int32_t>(size.height);
}

void put(WireWriter& out, const std::vector<policy::PersonTag>& tags) {
    out.count(tags.size());
    for (const auto& tag : tags) {
        putText(out, tag.name);
        out.number(static_cast<std::uint8_t>(tag.source));
        out.flag(tag.region.has_value());
        if (tag.region) put(out, *tag.region);
        out.flag(tag.placeUnusable);
        out.flag(tag.peopleBranch);
        out.flag(tag.exactRegion.has_value());
        if (tag.exactRegion) put(out, *tag.exactRegion);
    }
}

void put(WireWriter& out, const std::vector<std::string>& texts) {
    out.count(texts.size());
    for (const auto& text : texts)
        putText(out, text);
}

void put(WireWriter& out, const ports::ReadPhoto& photo) {
    put(out, photo.picture.size);
    put(out, photo.tags);
    put(out, photo.warnings);
    out.flag(photo.tagsUnreadable);
    putText(out, photo.format);
    out.number(photo.decodeSeconds);
}

void put(WireWriter& out, const ports::ReadTags& tags) {
    put(out, tags.size);
    put(out, tags.tags);
    put(out, tags.warnings);
    out.flag(tags.tagsUnreadable);
}

void put(WireWriter& out, const policy::Table& table) {
    putText(out, table.encoding);
    out.number(table.separator);
    out.count(table.rows.size());
    for (const auto& row : table.rows) {
        out.number<std::int32_t>(row.line);
        put(out, row.cells);
    }
}

template <class Answer> ports::Bytes encode(const policy::Result<Answer>& answer) {
    WireWriter out;
    out.flag(answer.has_value());
    if (answer) {
        put(out, *answer);
    } else {
        out.number(static_cast<std::uint8_t>(answer.error().kind));
        putText(out, answer.error().text);
    }
    return out.take();
}

} // namespace

ports::Bytes encodeFile(const ports::PhotoFile& file) {
    WireWriter out;
    out.blob({reinterpret_cast<const std::uint8_t*>(file.name.data()), file.name.size()});
    out.blob(file.bytes);
    out.count(file.sidecars.size());
    for (const auto& sidecar : file.sidecars) {
        out.blob({reinterpret_cast<const std::uint8_t*>(sidecar.name.data()), sidecar.name.size()});
        out.blob(sidecar.bytes);
    }
    return out.take();
}

ports::Bytes encodeAnswer(const policy::Result<ports::ReadPhoto>& answer) {
    return encode(answer);
}
ports::Bytes encodeAnswer(const policy::Result<ports::ReadTags>& answer) {
    return encode(answer);
}
ports::Bytes encodeAnswer(const policy::Result<policy::Table>& answer) {
    return encode(answer);
}

} // namespace clearframe::exchange
