;; Opens a draft in Emacs with eglot and the language server, waits for what it finds, and prints it as JSON.
(require 'package)
;; `-Q' leaves out where Debian keeps its packages.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(unless (locate-library "eglot")
  (princ "eglot is missing: apt-get install elpa-eglot\n")
  (kill-emacs 1))
(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode article-mode text-mode "Article")
(add-to-list 'eglot-server-programs
             (cons 'article-mode (list "node" (getenv "COPYDESK_SERVER") "--stdio")))
(setq eglot-sync-connect t
      eglot-send-changes-idle-time 0.1)

(defun copydesk-wait (what done)
  "Wait until DONE returns non-nil, or give up on WHAT."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall done))
      (when (> (float-time) end)
        (princ (format "timed out waiting for %s\n" what))
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(find-file (getenv "COPYDESK_DRAFT"))
(article-mode)
(apply #'eglot--connect (eglot--guess-contact))
(flymake-start)
(copydesk-wait "findings" (lambda () (flymake-diagnostics)))
(princ (json-encode
        (list :found (vconcat ; a list would be read as pairs
                      (mapcar (lambda (d) (list :text (flymake-diagnostic-text d)
                                                :from (1- (flymake-diagnostic-beg d))
                                                :to (1- (flymake-diagnostic-end d))))
                              (flymake-diagnostics))))))
(terpri)
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
