// Which sticks, cards and folders are there, looked at once a second while a screen cares.
#pragma once

#include "core/ports/media.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/model/place.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clearframe::gui {

/// UI thread; `media` outlives the desk. It is read on the pictures lane: a sick stick delays pictures, never a
/// decision.
class MediaWatch {
public:
    MediaWatch(Desk& desk, ports::Media& media) : desk_(desk), media_(media) {}
    MediaWatch(const MediaWatch&) = delete;
    MediaWatch& operator=(const MediaWatch&) = delete;

    /// Call each frame with a clock in seconds that only grows. Looks again where the last look is a second old.
    void tick(double now);
    /// Looks again at once, or right after the look that is on its way.
    void lookNow();

    [[nodiscard]] const std::vector<ports::Medium>& media() const { return now_; }
    /// Null where it is not there.
    [[nodiscard]] const ports::Medium* find(const std::string& id) const;
    /// How often it was looked; 0: not known yet.
    [[nodiscard]] std::uint64_t looks() const { return looks_; }
    /// Changes with what is there, free space included.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    [[nodiscard]] ports::Media& port() const { return media_; }

private:
    void look();

    Desk& desk_;
    ports::Media& media_;
    std::vector<ports::Medium> now_;
    std::uint64_t looks_ = 0, revision_ = 0;
    double next_ = 0;
    bool again_ = false;
    Ticket looking_;
};

[[nodiscard]] PlaceSign signOf(ports::MediumKind kind);
/// "USB stick"
[[nodiscard]] std::string kindWord(ports::MediumKind kind);
/// "USB stick LARK-CAM-2"
[[nodiscard]] std::string kindAndName(const ports::Medium& medium);
/// "7.2 GB", with a space that does not break.
[[nodiscard]] std::string bytesWord(std::uint64_t bytes);

} // namespace clearframe::gui
