// Posts that have to be taken down: the list, one of them with what to do, and its confirmation.
#pragma once

#include "core/workflow/recall.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/takedowns.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only.
class TakedownsFlow {
public:
    explicit TakedownsFlow(Services& services);

    [[nodiscard]] const TakedownsModel& model() const { return model_; }
    void handle(const TakedownsIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// Pictures of the posts that are shown: as they would go out now, so whoever may not be shown is covered.
    [[nodiscard]] const std::vector<PictureKey>& wanted() const { return wanted_; }

private:
    /// One post, with its photo as far as it is still here and may be seen.
    struct Post {
        workflow::Recalled file;
        std::optional<PictureKey> picture;
    };

    void load();
    void show();
    void act(std::function<policy::Done(const ports::ExportedFile&)> deed);
    [[nodiscard]] const Post* chosen() const;

    Services& services_;
    TakedownsModel model_;
    std::vector<Post> posts_; ///< what is to do, then what is gone
    std::vector<PictureKey> wanted_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acting_;
};

} // namespace clearframe::gui
