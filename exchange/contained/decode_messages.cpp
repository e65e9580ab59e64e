#include "exchange/contained/messages.hpp"
#include "exchange/contained/protocol.hpp"
#include "exchange/contained/wire.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::exchange {
namespace {

constexpr std::size_t longestName = 4096;
constexpr std::size_t longestSentence = 1000;
constexpr std::size_t longestCell = std::size_t{64} << 10;
// What honest readers stop at (People, TableReader). The kiosk holds each tag against each other and each face, and a
// cell takes more memory than room in a message: more would cost the kiosk what the file could not take from its child.
constexpr std::size_t mostTags = 2000;
constexpr std::size_t mostWarnings = 2000;
constexpr std::size_t mostRows = 250'000;
constexpr std::size_t mostColumns = 200;
constexpr std::size_t mostCells = 4'000'000; ///< of all rows together
constexpr std::size_t mostSidecars = 100;

/// A sentence may be printed: it must not steer a terminal.
std::string sentence(WireReader& in) {
    std::string text = in.text(longestSentence);
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::any_of(text.begin(), text.end(), control)) in.spoil();
    return text;
}

policy::Size size(WireReader& in) {
    policy::Size size;
    size.width = in.number<std::int32_t>();
    size.height = in.number<std::int32_t>();
    return size;
}

bool believable(const policy::Size& size) {
    return !size.empty() && size.width <= protocol::maxSide && size.height <= protocol::maxSide &&
           size.area() <= protocol::maxPixels;
}

policy::Rect rect(WireReader& in) {
    policy::Rect rect;
    rect.x = in.number<std::int32_t>();
    rect.y = in.number<std::int32_t>();
    rect.w = in.number<std::int32_t>();
    rect.h = in.number<std::int32_t>();
    return rect;
}

bool inside(const policy::Rect& r, const policy::Size& size) {
    return !r.empty() && r.x >= 0 && r.y >= 0 && r.w <= size.width && r.h <= size.height && r.x <= size.width - r.w &&
           r.y <= size.height - r.h;
}

/// Small enough that nobody's arithmetic overflows.
bool harmless(const policy::Rect& r) {
    const int far = 1'000'000;
    const auto near = [far](int value) { return value >= -far && value <= far; };
    return near(r.x) && near(r.y) && near(r.w) && near(r.h);
}

policy::ExactRect exactRect(WireReader& in) {
    policy::ExactRect out;
    const double farthest = 1e9;
    for (double* side : {&out.x, &out.y, &out.w, &out.h}) {
        *side = in.number<double>();
        if (!(std::abs(*side) <= farthest)) in.spoil(); // also where it is no number
    }
    return out;
}

policy::PersonTag tag(WireReader& in, const policy::Size& picture) {
    policy::PersonTag tag;
    tag.name = in.text(longestName);
    const auto source = in.number<std::uint8_t>();
    if (source > static_cast<std::uint8_t>(policy::TagSource::sidecar)) in.spoil();
    tag.source = static_cast<policy::TagSource>(source);
    if (in.flag()) tag.region = rect(in);
    tag.placeUnusable = in.flag();
    tag.peopleBranch = in.flag();
    if (in.flag()) tag.exactRegion = exactRect(in);
    if (tag.region && !tag.placeUnusable && !inside(*tag.region, picture)) in.spoil();
    if (tag.region && !harmless(*tag.region)) tag.region.reset();
    if (!tag.region) tag.exactRegion.reset();
    return tag;
}

std::vector<policy::PersonTag> tags(WireReader& in, const policy::Size& picture) {
    const std::size_t smallestTag = 12;
    std::vector<policy::PersonTag> tags(in.count(mostTags, smallestTag));
    for (auto& each : tags) {
        if (!in.good()) break;
        each = tag(in, picture);
    }
    return tags;
}

std::vector<std::string> sentences(WireReader& in) {
    std::vector<std::string> texts(in.count(mostWarnings, sizeof(std::uint64_t)));
    for (auto& text : texts) {
        if (!in.good()) break;
        text = sentence(in);
    }
    return texts;
}

ports::ReadPhoto photo(WireReader& in) {
    ports::ReadPhoto photo;
    photo.picture.size = size(in);
    if (!believable(photo.picture.size)) in.spoil();
    photo.tags = tags(in, photo.picture.size);
    photo.warnings = sentences(in);
    photo.tagsUnreadable = in.flag();
    photo.format = sentence(in);
    photo.decodeSeconds = in.number<double>();
    const double hour = 3600;
    if (!std::isfinite(photo.decodeSeconds) || photo.decodeSeconds < 0 || photo.decodeSeconds > hour) in.spoil();
    return photo;
}

ports::ReadTags readTags(WireReader& in) {
    ports::ReadTags read;
    read.size = size(in);
    // A lone sidecar may say anything about the picture it was made for, as long as its regions can be computed with.
    if (read.size.empty() || !harmless({0, 0, read.size.width, read.size.height})) in.spoil();
    read.tags = tags(in, read.size);
    read.warnings = sentences(in);
    read.tagsUnreadable = in.flag();
    return read;
}

policy::Table table(WireReader& in) {
    policy::Table table;
    table.encoding = sentence(in);
    table.separator = in.number<char>();
    table.rows.resize(in.count(mostRows, sizeof(std::int32_t) + sizeof(std::uint64_t)));
    std::size_t left = mostCells;
    for (auto& row : table.rows) {
        row.line = in.number<std::int32_t>();
        row.cells.resize(in.count(std::min(mostColumns, left), sizeof(std::uint64_t)));
        left -= row.cells.size();
        for (auto& cell : row.cells)
            cell = in.text(longestCell);
        if (!in.good()) break;
    }
    return table;
}

/// A child may only refuse its file; it cannot say that the device is broken.
policy::Failure failure(WireReader& in) {
    policy::Failure failure;
    if (in.number<std::uint8_t>() != static_cast<std::uint8_t>(policy::FailureKind::refused)) in.spoil();
    failure.kind = policy::FailureKind::refused;
    failure.text = sentence(in);
    if (failure.text.empty()) in.spoil();
    return failure;
}

template <class Answer, class Read>
std::optional<policy::Result<Answer>> decode(std::span<const std::uint8_t> bytes, Read read) {
    WireReader in(bytes);
    policy::Result<Answer> answer;
    if (in.flag())
        answer = read(in);
    else
        answer = tl::unexpected(failure(in));
    if (!in.finished()) return std::nullopt;
    return answer;
}

} // namespace

std::optional<ports::PhotoFile> decodeFile(std::span<const std::uint8_t> bytes) {
    WireReader in(bytes);
    const auto name = [&in] {
        const auto raw = in.blob(longestName);
        return std::string(raw.begin(), raw.end());
    };
    ports::PhotoFile file;
    file.name = name();
    file.bytes = in.blob(protocol::maxRequestBytes);
    file.sidecars.resize(in.count(mostSidecars, 2 * sizeof(std::uint64_t)));
    for (auto& sidecar : file.sidecars) {
        sidecar.name = name();
        sidecar.bytes = in.blob(protocol::maxRequestBytes);
    }
    if (!in.finished()) return std::nullopt;
    return file;
}

std::optional<policy::Result<ports::ReadPhoto>> decodePhotoAnswer(std::span<const std::uint8_t> bytes) {
    return decode<ports::ReadPhoto>(bytes, photo);
}

std::optional<policy::Result<ports::ReadTags>> decodeTagsAnswer(std::span<const std::uint8_t> bytes) {
    return decode<ports::ReadTags>(bytes, readTags);
}

std::optional<policy::Result<policy::Table>> decodeTableAnswer(std::span<const std::uint8_t> bytes) {
    return decode<policy::Table>(bytes, table);
}

} // namespace clearframe::exchange
