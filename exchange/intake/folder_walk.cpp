#include "exchange/intake/folder_walk.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/intake/intake_failures.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace clearframe::exchange {

using policy::FailureKind;

namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string problemOf(mode_t mode, const std::string& path) {
    const std::string shown = displayName(path);
    if (S_ISREG(mode)) return {};
    if (S_ISLNK(mode)) {
        return fmt::format("{} is a link, and links are not followed. Stage the file or folder it points to.", shown);
    }
    const char* what = S_ISFIFO(mode) ? "a pipe" : S_ISSOCK(mode) ? "a socket" : "a device";
    return fmt::format("{} is {}, not a file. It was not opened.", shown, what);
}

std::string below(const std::string& folder, const std::string& name) {
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

class Walker {
public:
    Walker(const WalkLimits& limits, Walked& walked) : limits_(limits), walked_(walked) {}

    /// False where there are too many files.
    [[nodiscard]] bool folder(const posix::UniqueFd& open, const std::string& path, const std::string& canonical,
                              int depth) {
        walked_.folders.push_back(canonical);
        const auto names = posix::namesIn(open.get());
        if (!names) {
            note(path, unreadable(names.error(), path));
            return true;
        }
        return std::all_of(names->begin(), names->end(), [&](const std::string& name) {
            return isPassedOver(name) || (depth == 0 && belongsToApps(open, name)) ||
                   entry(open, path, canonical, name, depth);
        });
    }

private:
    [[nodiscard]] bool entry(const posix::UniqueFd& parent, const std::string& parentPath,
                             const std::string& parentCanonical, const std::string& name, int depth) {
        if (walked_.files.size() + walked_.folders.size() >= limits_.files) return false;
        const std::string path = below(parentPath, name);
        const auto found = posix::statusAt(parent.get(), name);
        if (!found) {
            note(path, unreadable(found.error(), path));
        } else if (S_ISDIR(found->st_mode)) {
            return subfolder(parent, path, below(parentCanonical, name), name, depth + 1);
        } else if (!S_ISREG(found->st_mode) || !isSidecarName(name)) {
            note(path, problemOf(found->st_mode, path));
        }
        return true;
    }

    [[nodiscard]] bool subfolder(const posix::UniqueFd& parent, const std::string& path, const std::string& canonical,
                                 const std::string& name, int depth) {
        if (depth > limits_.depth) {
            note(path, fmt::format("The folder {} lies more than {} folders deep and was not searched. Stage it by "
                                   "itself.",
                                   displayName(path), limits_.depth));
            return true;
        }
        const auto open = posix::openAt(parent.get(), name, O_RDONLY | O_DIRECTORY);
        if (!open) {
            note(path, unreadable(open.error(), path));
            return true;
        }
        return folder(*open, path, canonical, depth);
    }

    void note(std::string path, std::string problem) { walked_.files.push_back({std::move(path), std::move(problem)}); }

    const WalkLimits& limits_;
    Walked& walked_;
};

} // namespace

bool isPassedOver(const std::string& name) {
    // What somebody deleted is nobody's to publish; the rest is what systems keep for themselves.
    static constexpr std::array systemNames{"$recycle.bin", "recycler", "system volume information", "lost.dir",
                                            "lost+found"};
    const std::string plain = lower(name);
    return name.starts_with('.') || std::find(systemNames.begin(), systemNames.end(), plain) != systemNames.end();
}

bool belongsToApps(const posix::UniqueFd& top, const std::string& name) {
    if (name != "Android") return false;
    const auto folder = posix::openAt(top.get(), name, O_RDONLY | O_DIRECTORY);
    return folder && (posix::statusAt(folder->get(), "data") || posix::statusAt(folder->get(), "media"));
}

bool isPicasaName(std::string_view name) {
    const std::string plain = lower(name);
    return plain == ".picasa.ini" || plain == "picasa.ini";
}

bool isSidecarName(std::string_view name) {
    return lower(name).ends_with(".xmp") || isPicasaName(name);
}

policy::Done walk(const std::string& asked, const WalkLimits& limits, Walked& walked) {
    const auto found = posix::statusAt(AT_FDCWD, asked);
    if (!found) {
        const bool missing =
            found.error() == std::errc::no_such_file_or_directory || found.error() == std::errc::not_a_directory;
        return policy::fail(missing ? FailureKind::notFound : FailureKind::refused,
                            missing
                                ? fmt::format("There is no file or folder {}. Check the name, and that the stick or "
                                              "card is plugged in.",
                                              displayName(asked))
                                : unreadable(found.error(), asked));
    }
    if (!S_ISDIR(found->st_mode)) {
        walked.files.push_back({asked, problemOf(found->st_mode, asked)});
        return {};
    }
    const auto open = posix::openAt(AT_FDCWD, asked, O_RDONLY | O_DIRECTORY);
    if (!open) return refuse(unreadable(open.error(), asked));
    std::error_code error;
    const std::string canonical = std::filesystem::canonical(asked, error).string();
    if (error) return refuse(unreadable(error, asked));
    if (Walker(limits, walked).folder(*open, asked, canonical, 0)) return {};
    return refuse(fmt::format("{} holds more than {} files. Nothing was staged. Choose the folder of one event.",
                              displayName(asked), limits.files));
}

policy::Result<std::vector<std::string>> SidecarIndex::sidecarsOf(const std::string& folder, int folderFd,
                                                                  const std::string& photo) {
    const auto found = posix::status(folderFd);
    if (!found) return refuse(unreadable(found.error(), folder));
    const std::string state =
        fmt::format("{}:{}:{}:{}", found->st_dev, found->st_ino, found->st_mtim.tv_sec, found->st_mtim.tv_nsec);
    Folder& known = folders_[folder];
    if (known.state != state) {
        const auto names = posix::namesIn(folderFd);
        if (!names) return refuse(unreadable(names.error(), folder));
        known.byLowerName.clear();
        for (const std::string& name : *names) {
            if (isSidecarName(name)) known.byLowerName.emplace(lower(name), name);
        }
        known.state = state;
    }

    const std::string plain = lower(photo);
    std::vector<std::string> keys{plain + ".xmp", ".picasa.ini", "picasa.ini"};
    if (const auto dot = plain.rfind('.'); dot != std::string::npos && dot > 0) {
        keys.push_back(plain.substr(0, dot) + ".xmp");
    }
    std::vector<std::string> sidecars;
    for (const std::string& key : keys) {
        const auto [first, last] = known.byLowerName.equal_range(key);
        for (auto it = first; it != last; ++it) {
            if (it->second != photo) sidecars.push_back(it->second);
        }
    }
    std::sort(sidecars.begin(), sidecars.end());
    return sidecars;
}

} // namespace clearframe::exchange
