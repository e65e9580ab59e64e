#include "exchange/media/medium_contents.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/intake/folder_walk.hpp"
#include "exchange/lists/list_name.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::exchange {
namespace {

using policy::FailureKind;

bool mayBeList(const std::string& name, const std::vector<std::string>& beside) {
    const auto kind = readListName(name).kind;
    return kind == ListName::list || (kind == ListName::text && signatureAmong(beside, name));
}

bool isTiffName(std::string_view name) {
    std::string ending(name.substr(std::min(name.size(), name.rfind('.'))));
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending == ".tif" || ending == ".tiff";
}

class Count {
public:
    Count(const std::function<bool()>& goOn, const ContentsLimits& limits)
        : goOn_(goOn), limits_(limits), until_(std::chrono::steady_clock::now() + limits.time) {}

    policy::Result<ports::MediumContents> below(const std::string& top) {
        const auto open = posix::openFolder(top, true);
        if (!open || !folder(*open, top, 0))
            return policy::fail(FailureKind::unavailable,
                                fmt::format("{} cannot be read. Take it out and put it back in.",
                                            displayName(std::filesystem::path(top).filename().string())));
        while (!waiting_.empty() && !over_) {
            const auto next = std::move(waiting_.front());
            waiting_.pop_front();
            // A folder that became a link meanwhile is not followed.
            if (const auto inner = posix::openFolder(next.path, false)) (void)folder(*inner, next.path, next.depth);
        }
        if (stopped_) return policy::fail(FailureKind::cancelled, "Nobody asks any more.");
        return found_;
    }

private:
    struct Below {
        std::string path;
        int depth = 0;
    };

    [[nodiscard]] bool folder(const posix::UniqueFd& open, const std::string& path, int depth) {
        auto names = posix::namesIn(open.get());
        if (!names) return false;
        std::ranges::sort(*names);
        for (const auto& name : *names) {
            if (isPassedOver(name) || (depth == 0 && belongsToApps(open, name))) continue;
            if (isOver()) break;
            const auto kind = posix::statusAt(open.get(), name);
            if (!kind) continue;
            if (S_ISDIR(kind->st_mode) && depth < limits_.depth)
                waiting_.push_back({(std::filesystem::path(path) / name).string(), depth + 1});
            else if (S_ISDIR(kind->st_mode))
                found_.complete = false;
            else if (S_ISREG(kind->st_mode) && kind->st_size > 0)
                file(open.get(), name, *names);
        }
        return true;
    }

    void file(int folder, const std::string& name, const std::vector<std::string>& beside) {
        const auto open = posix::openAt(folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY);
        if (!open) return;
        std::array<std::uint8_t, telling> bytes{};
        const auto got = ::pread(open->get(), bytes.data(), bytes.size(), 0);
        if (got <= 0) return;
        const auto start = std::span(bytes).first(static_cast<std::size_t>(got));
        if (beginsAsPhoto(start, name))
            ++found_.photos;
        else if (mayBeList(name, beside) && beginsAsList(start))
            ++found_.lists;
    }

    [[nodiscard]] bool isOver() {
        stopped_ = stopped_ || !goOn_();
        if (stopped_ || ++looked_ > limits_.looked || std::chrono::steady_clock::now() > until_) {
            over_ = true;
            found_.complete = false;
        }
        return over_;
    }

    const std::function<bool()>& goOn_;
    const ContentsLimits& limits_;
    const std::chrono::steady_clock::time_point until_;
    std::deque<Below> waiting_;
    std::size_t looked_ = 0;
    bool over_ = false;
    bool stopped_ = false;
    ports::MediumContents found_;
};

bool is(std::span<const std::uint8_t> start, std::size_t at, std::string_view sign) {
    return start.size() >= at + sign.size() &&
           std::equal(sign.begin(), sign.end(), start.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

} // namespace

bool beginsAsPhoto(std::span<const std::uint8_t> start, std::string_view name) {
    using namespace std::string_view_literals;
    if (is(start, 0, "\xFF\xD8\xFF") || is(start, 0, "\x89PNG\r\n\x1A\n")) return true;
    if (is(start, 0, "RIFF") && is(start, 8, "WEBP")) return true;
    if (is(start, 0, "II*\0"sv) || is(start, 0, "MM\0*"sv)) return isTiffName(name);
    constexpr std::array brands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv, "avif"sv};
    return is(start, 4, "ftyp") && std::ranges::any_of(brands, [&](auto brand) { return is(start, 8, brand); });
}

bool beginsAsList(std::span<const std::uint8_t> start) {
    if (is(start, 0, "age-encryption.org/v1")) return true;
    if (is(start, 0, "\xFF\xFE") || is(start, 0, "\xFE\xFF")) return true; // UTF-16
    const auto isText = [](std::uint8_t c) { return c >= 0x20 || c == '\t' || c == '\r' || c == '\n'; };
    return !start.empty() && std::ranges::all_of(start, isText);
}

policy::Result<ports::MediumContents> contentsOf(const std::string& path, const std::function<bool()>& goOn,
                                                 const ContentsLimits& limits) {
    return Count(goOn, limits).below(path);
}

} // namespace clearframe::exchange
