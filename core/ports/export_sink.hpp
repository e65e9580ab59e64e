// Where cleared pictures go. The only way out of the kiosk.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/receipts.hpp"
#include "core/ports/redactor.hpp"
#include "core/ports/signer.hpp"

#include <memory>
#include <string>
#include <vector>

namespace clearframe::workflow {
class ReleaseEvent;
}

namespace clearframe::ports {

/// A proved picture that may be published. Only the release workflow can make one, and the sink takes nothing else.
class ClearedImage {
public:
    [[nodiscard]] const Rendered& rendered() const { return rendered_; }
    [[nodiscard]] const std::string& fileName() const { return fileName_; }

private:
    friend class workflow::ReleaseEvent;
    ClearedImage(Rendered rendered, std::string fileName)
        : rendered_(std::move(rendered)), fileName_(std::move(fileName)) {}
    Rendered rendered_;
    std::string fileName_;
};

/// The text of a post, checked. As ClearedImage, only the release workflow can make one.
class ClearedCaption {
public:
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    friend class workflow::ReleaseEvent;
    explicit ClearedCaption(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// A new folder that nobody sees under its name until it is whole. Destroying it unpublished removes it.
class ExportFolder {
public:
    virtual ~ExportFolder() = default;
    [[nodiscard]] virtual policy::Done add(const ClearedImage& image) = 0;            ///< durable when it returns
    [[nodiscard]] virtual policy::Done addCaption(const ClearedCaption& caption) = 0; ///< `caption.txt`, UTF-8
    /// `receipts.json`; the last thing added.
    [[nodiscard]] virtual policy::Done addReceipts(const Receipts& receipts, const Signer& device) = 0;
    [[nodiscard]] virtual const std::string& temporaryPath() const = 0; ///< absolute
    [[nodiscard]] virtual const std::string& finalPath() const = 0;     ///< absolute
    /// Gives the folder its final name in one step that cannot overwrite anything, and makes that durable.
    [[nodiscard]] virtual policy::Done publish() = 0;
};

class ExportSink {
public:
    virtual ~ExportSink() = default;
    /// `name` is `<account>-<date>`; `-2`, `-3` … is added where that exists. Refused inside one of `forbidden`.
    [[nodiscard]] virtual policy::Result<std::unique_ptr<ExportFolder>>
    open(const std::string& destination, const std::string& name, const std::vector<std::string>& forbidden) = 0;
    /// Ends what a crash left: gives a whole temporary folder its final name. False where the folder is not there any
    /// more.
    [[nodiscard]] virtual policy::Result<bool> resume(const std::string& temporaryPath,
                                                      const std::string& finalPath) = 0;
    /// Ends it where it may not go out any more: removes the temporary folder. True where it has its final name
    /// already.
    [[nodiscard]] virtual policy::Result<bool> takeBack(const std::string& temporaryPath,
                                                        const std::string& finalPath) = 0;
};

} // namespace clearframe::ports
