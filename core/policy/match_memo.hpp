// Names that were looked up before. An event's photos are tagged with the same few names again and again, and a near
// look-up compares letter by letter. Inner part of name matching; see names.hpp.
#pragma once

#include "core/policy/names.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace clearframe::policy {

/// Belongs to one list, which never changes; so nothing in it ever gets old. May be asked by several threads.
class MatchMemo {
public:
    /// What is known of the name, else what `find` says, which is kept.
    template <class Find> [[nodiscard]] MatchedName match(std::string_view name, Find&& find) {
        {
            const std::lock_guard lock(mutex_);
            const auto known = known_.find(std::string(name));
            if (known != known_.end()) return known->second;
        }
        MatchedName found = find();
        // Files from outside say how many names there are, and how long.
        if (name.size() > longest) return found;
        const std::lock_guard lock(mutex_);
        if (known_.size() >= most) known_.clear();
        known_.emplace(name, found);
        return found;
    }

private:
    static constexpr std::size_t longest = 200;
    static constexpr std::size_t most = 20'000;
    std::mutex mutex_;
    std::unordered_map<std::string, MatchedName> known_;
};

} // namespace clearframe::policy
