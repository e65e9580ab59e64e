#include "gui/flow/media_watch.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {

void MediaWatch::tick(double now) {
    if (now < next_ || looking_.pending()) return;
    next_ = now + 1;
    look();
}

void MediaWatch::lookNow() {
    if (looking_.pending())
        again_ = true;
    else
        look();
}

void MediaWatch::look() {
    looking_ = desk_.post(
        Lane::pictures, [&media = media_](const JobContext&) { return media.list(); },
        [this](policy::Result<std::vector<ports::Medium>> found) {
            ++looks_;
            // What cannot be seen is not there: nothing is then read from or written to it.
            std::vector<ports::Medium> now = found ? std::move(*found) : std::vector<ports::Medium>{};
            if (now != now_ || looks_ == 1) {
                now_ = std::move(now);
                ++revision_;
            }
            if (std::exchange(again_, false)) look();
        });
}

const ports::Medium* MediaWatch::find(const std::string& id) const {
    const auto at = std::ranges::find(now_, id, &ports::Medium::id);
    return at == now_.end() ? nullptr : &*at;
}

PlaceSign signOf(ports::MediumKind kind) {
    switch (kind) {
    case ports::MediumKind::stick:
        return PlaceSign::stick;
    case ports::MediumKind::card:
        return PlaceSign::card;
    case ports::MediumKind::folder:
        break;
    }
    return PlaceSign::folder;
}

std::string kindWord(ports::MediumKind kind) {
    switch (kind) {
    case ports::MediumKind::stick:
        return std::string(words::usbStick);
    case ports::MediumKind::card:
        return std::string(words::cameraCard);
    case ports::MediumKind::folder:
        break;
    }
    return std::string(words::folderHere);
}

std::string kindAndName(const ports::Medium& medium) {
    return fmt::format(fmt::runtime(words::kindAndName), kindWord(medium.kind), medium.label);
}

std::string bytesWord(std::uint64_t bytes) {
    constexpr double mega = 1e6;
    constexpr double giga = 1e9;
    const auto size = static_cast<double>(bytes);
    const auto number = [](double value) {
        return value < 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
    };
    if (size >= giga) return fmt::format(fmt::runtime(words::gigabytes), number(size / giga));
    return fmt::format(fmt::runtime(words::megabytes), fmt::format("{:.0f}", size / mega));
}

} // namespace clearframe::gui
