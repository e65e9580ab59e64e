// What a post that has to go is called on the screen, and by when.
#pragma once

#include "core/workflow/recall.hpp"
#include "gui/model/home.hpp"
#include "gui/model/lock.hpp"
#include "gui/model/takedowns.hpp"

#include <optional>
#include <vector>

namespace clearframe::gui {

struct PostsToGo {
    int toDo = 0;
    int overdue = 0; ///< of them
};
[[nodiscard]] PostsToGo postsToGo(const std::vector<workflow::Recalled>& recalled, policy::Time now);

/// On Home; nothing where no post has to go.
[[nodiscard]] std::optional<HomeNotice> homeNoticeOf(const PostsToGo& posts);
/// On the lock screen, where nobody is signed in: only what is overdue, and of no post which.
[[nodiscard]] std::optional<LockNotice> lockNoticeOf(const PostsToGo& posts);

/// All of it but the picture.
[[nodiscard]] TakedownPost inWords(const workflow::Recalled& file, policy::Time now);

} // namespace clearframe::gui
