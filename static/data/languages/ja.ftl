## 言語

language-menu = 言語
language-now = 言語: { $name }
language-failed = { $name } を読み込めませんでした: { $reason }
language-of-model = モデルが計算する手順、チェック、理由、図の中の名前、スタジオの一部は英語のままです。

## ステージ

stage = ステージ
stage-said = 説明
stage-story = ストーリー
stage-exhibit = 表示されるもの
stage-back = 戻る
stage-on = 次へ
stage-place = { $place } / { $count }
stage-smaller = 文字を小さく
stage-larger = 文字を大きく
stage-leave = 終了
stage-change = 変更
stage-light = ライト
stage-contrast = コントラスト
stage-code = コード
code-label = 場面 { $number } を開くコード
code-opens = 場面 { $number } を開きます
code-too-long = このストーリーはコードには長すぎます。リンクかファイルで共有してください。
live = 図を変更する
live-what = 変更の扱い
live-only-try = 試すだけ
live-write = ストーリーに書き込む
live-trying = お試し中
live-writing = 書き込み中
live-said = 図を変更できます。一覧からドラッグし、線を引き、削除してください。
live-said-tried = これは試しの変更で、ストーリーには含まれません。
live-said-writing = 変更はこの場面に書き込まれます。
live-undo = 元に戻す
live-redo = やり直す
live-back = 台本に戻る
live-done = 完了
beat-number = 場面 { $number }
beat-named = 場面 { $number }: { $title }

calls-under-way = すべての呼び出しが進行中です。
call-ended = { $caller }、{ $call }: { $verdict }
verdict-allowed = 許可
verdict-denied = 拒否
verdict-not-modelled = モデルの対象外

goals = 目標
goals-all-reached = すべての目標を達成しました
goals-reached = { $all } 個の目標のうち { $met } 個を達成
goal-reached = 達成
goal-not-reached = 未達成

prediction-allowed = 通る
prediction-not-sent = コードは送るものを得られない (トークンもシークレットもない)
prediction-not-accepted = 呼び出し先がトークンまたはキーを受け付けない
prediction-forbidden = 呼び出し先は相手が誰かわかったうえで拒否する
prediction-right = これが実際の結果です
prediction-wrong = 予想しましたが、結果は違います

compare-identities = マネージド ID
compare-role-assignments = ロールの割り当て
compare-orphaned = ID が見つかりません
compare-secrets = シークレットのコピー
compare-reach = 1 つのホストから到達できる数

## サービスの一覧と ID の選択

services-search = サービス、対象ユーザー (audience)、キーを検索
services-found = { $count } 種類のリソースのうち { $found } 種類
services-none = 見つかりません
services-none-text = 別の言葉を試すか、すべてを表示してください。
services-show-all = すべて表示
services-armed = キャンバスをクリックして配置します。Esc で中止します。
services-hint = サービスをキャンバスにドラッグするか、サービス、キャンバスの順にクリックするか、Enter を押して配置します。
services-service = サービス
services-carries = 持てる ID
services-carries-anything = すべて
services-carries-any = マネージド ID
services-carries-system = システム割り当て ID
services-carries-user = ユーザー割り当て ID
services-carries-not-both = 一方の種類のみ、または両方同時は不可
services-carries-none = 固有の ID なし
services-accepts = 受け付けるもの
services-accepts-for = 受け付けるトークンの対象
services-accepts-anything = すべて
services-accepts-tokens = トークン
services-accepts-secrets-too = トークン、およびキーまたはパスワード
services-accepts-none = 固有のトークンなし
services-system = システム
services-user = ユーザー
services-also-for = 次の対象も可:
choice-your-case = 検討する状況
choice-answer = モデルの答え
choice-recommended = 推奨
choice-recommended-design = 推奨: { $design }。
choice-hosts-and-targets = ホスト { $hosts } 台、各ホストの呼び出し先 { $targets } 個。
choice-take-from-drawing = 図の状況を使う
choice-draw-beside = 横に描く
choice-adopt = 図に適用する
choice-most-drawn = 描かれるのはホスト { $hosts } 台、呼び出し先 { $targets } 個までです。それ以上でも見た目は変わりません。
choice-identities = ID
choice-assign-again = 新しいホストで割り当て直す数
choice-meets = 要件を満たすか
choice-meets-it = 満たす
choice-misses = 満たさない
case-hosts = ホスト
case-targets = 各ホストの呼び出し先
case-needs = 必要なもの
case-needs-same = すべてのホストで同じ
case-needs-some-more = 一部のホストではもう 1 つ必要
case-needs-different = ホストごとに異なる
case-some-more = もう 1 つ必要なホストの数
case-come-and-go = ホストが入れ替わる
case-come-and-go-hint = スケーリング、交換、または再作成されます。
case-before-creation = 作成前に許可
case-before-creation-hint = ホストは最初の瞬間からアクセス許可を必要とします。
case-audit-each = ログでホストを特定
case-audit-each-hint = どのホストが操作したかがわかる必要があります。
case-ends-with-host = アクセス許可はホストとともに終了
case-ends-with-host-hint = ホストにできたことが、ホストの削除後に残ってはなりません。
case-whole-number = 1 から { $most } までの整数

## 発表者のウィンドウ

speaker = 発表者のウィンドウ
speaker-empty = ステージにはまだ何もありません
speaker-empty-text = もう一方のウィンドウでストーリーを上演してください (F5)。ステージの内容、ノート、次の場面がここに表示されます。
speaker-lost = ステージの応答がありません
speaker-lost-text = もう一方のウィンドウが閉じられたか、ストーリーを表示していません。そこでもう一度上演すると、見つかります。
speaker-stage = ステージ上
speaker-place = ステージ上、{ $place } / { $count }
speaker-next = 次
speaker-blank = 空白
speaker-code-on-stage = ステージにコード
speaker-change-on-stage = ステージで変更
speaker-point-here = ここを指すか、Shift と矢印キーを押すと、ステージのライトが動きます。
speaker-notes = ノート
speaker-no-notes = この場面にはありません。
speaker-answer-shown = 答えを表示しています。
speaker-audience-asked = 参加者に質問しています。［次へ］で答えを表示します。
speaker-answer = 答え
speaker-end = ストーリーはこれで終わりです。
speaker-talked-for = 経過時間
speaker-begin-anew = 最初から計る
speaker-time-of-day = 現在時刻

## ストーリーを進めるときに読み上げること

telling-no-story = 進めるストーリーがありません
telling-no-story-to-present = 上演するストーリーがありません
telling-end = ストーリーはこれで終わりです
telling-beginning = ストーリーの最初です
telling-left = ストーリーを終了しました
telling-answer = 答え
telling-beat = 場面 { $place } / { $count }
telling-right = 正解: { $answer }。
telling-wrong = 不正解: { $answer }。
telling-stage-again = ステージを再び表示します
telling-blank = しばらく何も表示しません
telling-studio = スタジオに戻りました
telling-light = ライトの円。ポインターを追い、Shift と矢印キーで動きます
telling-no-light = ライトを消しました
telling-code = スマートフォンでこの場面を開くコード
telling-no-code = コードを消しました
telling-contrast = ハイ コントラストの色
telling-no-contrast = 通常の色
telling-live = 図を変更できます。ストーリーに書き込まない限り、試すだけです
telling-story-again = ストーリーに戻りました

## 開けるストーリーと例

gallery-loading = ストーリーを読み込んでいます…
gallery-failed = ストーリーを読み込めませんでした
gallery-stories = ストーリー
gallery-exercises = 練習問題
gallery-pages = ストーリーをページとして読む、共有する（英語）

## プレーヤー

player-calls-at-once = { $count ->
   *[other] { $count } 件の呼び出しを同時に再生
}

player = プレーヤー
player-empty = 再生する呼び出しがまだありません
player-empty-text = 仮想マシンなどのホストから、呼び出し先まで線を引いてください。
player-together = どの手順もすべての呼び出しで同時に始まります。1 つだけを追うには、呼び出しを選んでください。
player-counted = { $count } 件の呼び出しのうち { $allowed } 件を許可、{ $denied } 件を拒否
player-counted-unknown = { $count } 件の呼び出しのうち { $allowed } 件を許可、{ $denied } 件を拒否、{ $unknown } 件はモデルの対象外
player-step = { $step } / { $count }
player-start = 再生して、実際に何が起こるかを見てください
player-start-text = { $count ->
   *[other] 図から計算した { $count } 個の手順です。図を変えると、手順も変わります。
}
player-fixed = 修正しました。再生して違いを見てください
player-allowed = 許可: { $status }
player-denied = 拒否: { $status }
player-not-modelled = モデルの対象外
player-apply-fix = 修正を適用
player-smallest-fix = 最小の修正:
player-call = 再生する呼び出し
player-playback = 再生
player-play = 再生
player-pause = 一時停止
player-play-again = もう一度再生
player-to-start = 最初へ
player-step-back = 1 つ戻る
player-step-forward = 1 つ進む
player-speed = 速度 { $factor }×
timeline-position = 再生位置
timeline-start = 開始
timeline-at = 手順 { $step } / { $count }
timeline-step = 手順 { $step }: { $caption }

playing-together = { $count ->
   *[other] { $count } 件の呼び出しを同時に再生しています
}
playing-step = 手順 { $step } / { $count }: { $caption }
playing-speed = 速度 { $factor }
playing-fixed = 修正しました: { $fix }。再生すると違いがわかります。
playing-allowed = 許可、{ $status }。{ $because }
playing-denied = 拒否、{ $status }。{ $because }
playing-not-modelled = モデルの対象外: { $what }

## 通信の内容

wire = 通信
wire-checks = チェック
wire-request = 要求
wire-response = 応答
wire-token = トークン
wire-empty = 呼び出しが描かれていません
wire-empty-text = ホストから呼び出し先まで線を引くと、その要求がここに表示されます。
checks-keep-allowed = 許可のままであることを表明する
checks-keep-denied = 拒否のままであることを表明する
checks-why = 理由
checks-asked = チェックされること
checks-or = または:
checks-apply = 適用
check-waiting = 未実施
check-not-reached = 到達せず
check-passed = 合格
check-left-open = 未決定
check-failed = 不合格
check-not-modelled = モデルの対象外
check-expected = 必要なもの:
check-source = 出典
message-sent = { $time } に { $host } へ送信
message-sent-over = { $time } に { $server } へ { $protocol } で送信。内容:
message-nothing-sent = まだ何も送信されていません
message-nothing-sent-text = 1 つ進むと、最初の要求がここに表示されます。
message-nothing-answered = まだ応答はありません
message-nothing-answered-text = 1 つ進むと、応答がここに表示されます。
message-no-answer-yet = 応答待ち
message-no-answer-yet-text = 要求は送信中か、チェック中です。
message-not-modelled = 応答はモデルの対象外です
message-not-modelled-text = ここでの応答を示す出典がないため、何も作り上げません。
message-answered = { $time } に応答
message-answered-with-error = { $time } にエラー { $code } で応答
message-show-less = 短く表示
message-show-all = { $count ->
   *[other] { $count } 文字すべてを表示
}
token-nothing-signed = まだ何も署名されていません
token-nothing-signed-text = トークンはありません。要求はキーで署名されます。署名されるものがここに表示されます。
token-presented = このトークンはシークレットの代わりに提示されます。Microsoft Entra ID が呼び出し用のトークンを発行すると、ここに表示されます。
token-none = トークンは発行されません
token-none-text = トークンの要求が失敗するため、デコードするものがありません。
token-not-yet = トークンはまだありません
token-not-yet-text = Microsoft Entra ID が発行すると、ここに表示されます。
token-signed = トークンはありません。コードはこの文字列に { $with } で署名し、署名を送ります。キーを持つ者は何にでも署名でき、誰が署名したかはわかりません。
token-string-to-sign = 署名対象の文字列
token-signature = 署名 (HMAC-SHA256)
token-whoever-holds = このテキストを持つ者は、有効期限までこの ID として受け入れられます。中身はすべて架空のものです。
token-encoded = 送信される形

## キャンバスの周り

side = サイド パネル
side-shown = サイド パネルに表示するもの
side-details = 詳細
side-services = どのサービス?
side-services-close = サービスの一覧を閉じる
side-review = レビュー
side-story = ストーリー

## 開く

open = 開く
open-aside = リンクが「{ $title }」に代わって開かれました。元の図は取ってあります。
open-restore = 元に戻す
open-file = ファイルを開く…
open-drop = または .vouchsafe.json ファイルをウィンドウの好きな場所にドロップ
open-examples = 例

## 共有

share = 共有
share-too-large = 図がリンクに収まりません
share-copied = コピーしました
share-copy = リンクをコピー
share-link = リンク
share-length = { $count ->
   *[other] { $count } 文字。図全体が # の後に入っていて、サーバーには届きません。
}
share-link-copied = リンクをコピーしました
share-link-copied-whole = リンクをコピーしました。図全体が入っています。
share-link-failed = リンクをコピーできませんでした: { $reason }
share-copy-by-hand = ブラウザーがこのページにコピーを許可していません。選択してあるので、キーでコピーしてください
share-copy-elsewhere = ブラウザーがこのページにコピーを許可していません。［共有］から取得してください
share-sure-of = ブラウザーが確実に受け付けるのは { $count } 文字までです。
share-written-for = 形式
share-for-anything = 一般
share-long = 長いリンク
share-long-text = ブラウザーでは開けますが、この長さのリンクを途中で切るチャットやメールのプログラムがあります。代わりにファイルか画像を送ってください。
share-open = 新しいタブで開く
share-with-notes = 発表者のノートを含める
share-as-code = スマートフォン用のコードとして
share-code = リンクの入ったコード
share-code-too-long = リンクが長すぎて、スマートフォンで読めるコードになりません。ノートを外すか、言葉を減らすと収まることがあります。
share-at-beat = リンクは場面 { $beat } で開く
share-at-step = リンクは再生中のステップ { $step } で開く
share-in-light = リンクは明るいテーマで開く
share-in-dark = リンクは暗いテーマで開く
share-presented = リンクは発表として舞台で開く
share-download = ダウンロード
share-kinds = 共有するもの
share-in-page = ページの中
share-as-picture = 画像
share-as-file = ファイル
share-copy-html = HTML をコピー
share-saved = { $name } を保存しました
share-not-taken = ブラウザーがファイルを受け取りませんでした
share-copied-size = コピーしました: { $size } KB
share-copy-refused = ブラウザーがこのページにコピーを許可していません
share-not-made = 何も作られませんでした
share-progress = 作成の進み具合
share-done-of = { $count } 中 { $done }
share-cancel = キャンセル
page-what = ドキュメント、ブログ、ウィキの中で動く図です。ここで計算された結果を再生し、当方のサーバーには何も問い合わせません。
page-element = 記録、画像、リンクを含む 1 つのブロックです。ページの明暗に従い、スクリプトが無効な場所では画像を表示します。
page-frame = フレームだけを許すページのための 1 行です。フレームがリンクから図を計算します。
page-picture = ここへ導く静止画です。印刷と、スクリプトのないページのために。
page-recording = 記録
page-recording-text = ページの隣に置くファイルです。<vouchsafe-diagram src="…"> で使います。
page-player = プレーヤーは { $address } から読み込まれます。このフォルダーを自分のサイトにコピーすれば、よそから読み込むものはありません。
file-document = 文書そのものです。保管し、送り、また開くことができます。
file-page = 1 つの HTML ファイル
file-page-text = ネットワークなしでどこでも再生できます。USB メモリーからでも。プレーヤーと記録が中に入っています。
picture-copied = 画像をコピーしました
picture-copy-refused = ブラウザーがこのページに画像のコピーを許可していません。代わりに保存してください
picture-what = 画像に写すもの
picture-colors = 色
picture-size = ピクセルの大きさ
picture-carries = また開けます: SVG と PNG は図を含みます
picture-copy = PNG をコピー
picture-animated = 動く SVG
picture-drawing = 図
picture-moment = この瞬間
picture-light = 明るい
picture-dark = 暗い
picture-readers = 読む人に合わせる (SVG)

## テキストとしてのストーリー

handout = ストーリー (場面ごと)
handout-print = 印刷
handout-picture = この場面の図
handout-allowed = 許可、{ $status }。{ $because }
handout-denied = 拒否、{ $status }。{ $because }
handout-not-modelled = モデルの対象外: { $what }

## ダイアログ

dialog-command-palette = コマンド パレット
dialog-choice = システム割り当てとユーザー割り当て: どちら?
dialog-shortcuts = キーボード ショートカット
dialog-connect-with = 接続先
dialog-offers = この線は何を表しますか?
dialog-role = ロールの割り当ての追加
dialog-new-custom-role = 新しいカスタム ロール
dialog-change-custom-role = カスタム ロールの変更
dialog-deny = 拒否割り当ての追加
dialog-database-user = データベース ユーザーの追加
dialog-data-access = データへのアクセスの付与
dialog-call = 呼び出しの変更
dialog-scope = スコープへの移動
dialog-part = パーツの追加
dialog-new-assertion = 新しい表明
dialog-change-assertion = 表明の変更
dialog-silence = 指摘を表示しない
confirm-keep = この図を残す
confirm-new = 空のキャンバスで始めますか?
confirm-open = 別の図を開きますか?
confirm-warning = この図にはファイルに保存していない変更があります。変更は失われます。
confirm-accept-new = 空で始める

## 読み上げ

speech-read = 読み上げる

## コマンド

command-new-diagram = 新しい図
command-open-file = ファイルを開く…
command-open-example = ストーリーまたは例を開く…
command-save-file = ファイルに保存
command-copy-link = リンクをコピー
command-undo = 元に戻す
command-redo = やり直し
command-cut = 切り取り
command-copy = コピー
command-paste = 貼り付け
command-duplicate = 複製
command-delete = 削除
command-rename = 名前の変更
command-select-all = すべて選択
command-escape = キャンセル
command-align-left = 左揃え
command-align-center = 左右中央揃え
command-align-right = 右揃え
command-align-top = 上揃え
command-align-middle = 上下中央揃え
command-align-bottom = 下揃え
command-distribute-horizontally = 左右に整列
command-distribute-vertically = 上下に整列
command-tidy = 整理
command-group = 新しいリソース グループに入れる
command-move-into-scope = スコープへ移動…
command-nudge-left = 左へ移動
command-nudge-right = 右へ移動
command-nudge-up = 上へ移動
command-nudge-down = 下へ移動
command-nudge-left-fine = 左へ少し移動
command-nudge-right-fine = 右へ少し移動
command-nudge-up-fine = 上へ少し移動
command-nudge-down-fine = 下へ少し移動
command-widen = 幅を広く
command-narrow = 幅を狭く
command-heighten = 高く
command-shorten = 低く
command-connect = 接続…
command-connect-on-canvas = キャンバス上で接続
command-assign-role = ロールを割り当てる…
command-new-role = 新しいカスタム ロール…
command-deny = 拒否割り当てを追加…
command-enable-system-assigned = システム割り当て ID をオンにする
command-disable-system-assigned = システム割り当て ID をオフにする
command-add-part = パーツを追加…
command-take-up-secret = シークレットを持つ
command-rotate-secret = シークレットを作り直す
command-copy-secret-again = シークレットをもう一度コピー
command-refer-to-vault = コンテナーを参照させる
command-leak-secret = 漏えいさせる
command-edit-call = 呼び出しを変更…
command-play-pause = 再生または一時停止
command-step-forward = 1 つ進む
command-step-back = 1 つ戻る
command-to-start = 最初へ
command-to-end = 結果へ
command-next-call = 次の呼び出し
command-previous-call = 前の呼び出し
command-play-all-calls = すべての呼び出しを再生
command-faster = 速く再生
command-slower = 遅く再生
command-read-aloud = 読み上げる、または止める
command-apply-fix = 最小の修正を適用
command-start-clock = 時計を動かす
command-make-call = 今すぐ呼び出す
command-wait-for-change = 何かが変わるまで待つ
command-wait-minute = 1 分待つ
command-wait-ten-minutes = 10 分待つ
command-wait-hour = 1 時間待つ
command-wait-day = 1 日待つ
command-stop-clock = 時計を止める
command-zoom-in = 拡大
command-zoom-out = 縮小
command-zoom-actual = 100% で表示
command-zoom-fit = 全体を表示
command-zoom-selection = 選択範囲を表示
command-pan-left = 左を見る
command-pan-right = 右を見る
command-pan-up = 上を見る
command-pan-down = 下を見る
command-toggle-palette = パレットの表示/非表示
command-toggle-inspector = インスペクターの表示/非表示
command-toggle-wire = 通信の表示/非表示
command-toggle-review = レビューの表示/非表示
command-new-assertion = 新しい表明
command-assert-call = 呼び出しの結果を表明する
command-which-services = どのサービス?
command-which-identity = システム割り当てとユーザー割り当て: どちら?
command-toggle-contrast = ハイ コントラスト
command-toggle-attack = 攻撃者の視点
command-theme-system = テーマ: システムに合わせる
command-theme-light = テーマ: ライト
command-theme-dark = テーマ: ダーク
command-focus-palette = パレットへ移動
command-focus-canvas = キャンバスへ移動
command-focus-inspector = インスペクターへ移動
command-focus-next = 次のもの
command-focus-previous = 前のもの
command-focus-left = 左で最も近いもの
command-focus-right = 右で最も近いもの
command-focus-up = 上で最も近いもの
command-focus-down = 下で最も近いもの
command-select-focused = 選択
command-toggle-focused = 選択に追加
command-toggle-story = ストーリーの表示/非表示
command-new-beat = 新しい場面
command-toggle-writing = 場面に書き込む、または試すだけ
command-add-run = 場面で呼び出す
command-story-on = ストーリーを進める
command-story-back = ストーリーを戻る
command-story-first = 最初の場面
command-story-last = 最後の場面
command-return-to-story = ストーリーに戻る
command-leave-story = ストーリーを終了
command-read-story = ストーリーを読む/印刷…
command-open-speaker = 発表者のウィンドウ
command-present = 上演
command-present-from-here = ここから上演
command-command-palette = コマンド パレット
command-shortcuts = キーボード ショートカット
category-file = ファイル
category-edit = 編集
category-arrange = 配置
category-connect = 接続
category-play = 再生
category-view = 表示
category-navigate = 移動
category-story = ストーリー
category-help = ヘルプ

## メニューとバー

top-history = 履歴
top-find-command = コマンドを探す
top-shortcuts = キーボード ショートカット
top-title = 図の名前
top-theme = テーマ
top-theme-light = ライト
top-theme-system = システムに合わせる
top-theme-dark = ダーク
shortcut-or = または
palette-search = コマンド、キャンバス上のもの、例を検索
palette-canvas = キャンバス上
palette-call = { $from } から { $to } への呼び出し

## 時計

clock = 時計
clock-model-time = モデル時刻
clock-to-come = { $count ->
   *[other] これからの変化 { $count } 件
}
clock-wait-until = { $when } まで待つ: { $what }
clock-jump = 次の変化へ進む

## ストーリー パネル

story-none = ストーリーはまだありません
story-none-text = ストーリーはこの図を場面ごとに説明します。場面を追加して図を変えると、その変更が場面の一部になります。場面で呼び出しを行うと、その結果が場面の主張になります。
story-open = ストーリーを開く…
story-read = 読む/印刷
story-from-here = ここから
story-about = ストーリーの内容
story-earlier = 前へ: { $title }
story-later = 後へ: { $title }
story-remove = 削除: { $title }
story-not-confirmed = 未確認
beat-this = この場面
beat-exploring = ストーリーにないことを試しています。
beat-write = この場面を書く
beat-write-changes = 変更をこの場面に書き込む
beat-write-changes-hint = オフ: 変更は試すだけで、次の場面で消えます。
beat-title = タイトル
beat-say = 説明
beat-say-hint = 簡単な Markdown: **強調**、*斜体*、`コード`、リスト、リンク。
beat-question = 呼び出しの前に参加者へ尋ねること
beat-notes = 発表者のノート
beat-changes = 変更すること
beat-changes-listed = 図を変更すると、変更がここに表示されます。
beat-changes-none = なし。書き込みをオンにして、図を変更してください。
beat-calls = 行う呼び出し
beat-make-call = 呼び出す: { $call }
beat-no-call = 呼び出しを描くと、場面で行えます。
beat-seen = 見えるもの
beat-point = 選択範囲を指す
beat-show-only = 選択範囲だけを表示
beat-compare = 2 つのスコープを比較
beat-show-all = すべてを表示し、何も指さない
beat-goals = ここから達成する目標
beat-goal-call = 選んだ呼び出しが成功する
beat-goal-secrets = シークレットのコピーがない
beat-goal-broad = 必要以上に広いロールがない
beat-goal-administration = 選択したホストのどの ID もロールを割り当てられない
beat-goal-needless = 不要なロールがない
beat-remove-change = 変更を削除: { $what }
beat-remove-call = 呼び出しを削除: { $what }
beat-remove-goal = 目標を削除: { $what }

## コマンドが今使えない理由、キャンバス、文書について読み上げること

when-can-undo = 元に戻すものがありません。
when-can-redo = やり直すものがありません。
when-something-selected = 先に何かを選択してください。
when-something-to-leave = 何も選択されていません。
when-node-selected = 先にリソース、ID、スコープのいずれかを選択してください。
when-two-nodes-selected = 先に 2 つ以上選択してください。
when-three-nodes-selected = 先に 3 つ以上選択してください。
when-one-named-thing-selected = 先に名前のあるものを 1 つ選択してください。
when-one-sized-node-selected = 先にスコープかメモを 1 つ選択してください。
when-resources-selected = 先にリソースかユーザー割り当て ID を選択してください。
when-can-connect = 先に、呼び出しを行うかロールを持つものを 1 つ選択してください: ホスト、ID、ユーザー、グループ。
when-can-enable-identity = 先に、システム割り当て ID がオフのリソースを 1 つ選択してください。
when-can-disable-identity = 先に、システム割り当て ID がオンのリソースを 1 つ選択してください。
when-can-have-parts = 先に、名前の付いたものを含むリソースを 1 つ選択してください。
when-secret-at-hand = 先に、キーまたはシークレットのコピーを持つものを 1 つ選択してください。
when-secret-chosen = 先にシークレットを選んでください: それを押すか、持っているものを選択して S を押します。
when-call-at-hand = 先に、ホストから呼び出し先へ呼び出しを描いてください。
when-can-deny = 先にリソースかスコープを 1 つ選択してください。
when-can-take-role = 先にリソース、スコープ、セキュリティ プリンシパルのいずれかを 1 つ選択してください。
when-something-copied = 先に何かをコピーしてください。
when-something-drawn = キャンバスは空です。
when-clock-stands = 時計はすでに動いています。
when-clock-runs = 先に時計を動かしてください。
when-can-make-call = 時計を動かし、呼び出しを描いてください。
when-something-to-come = これから届くものも、期限の切れるものもありません。
when-can-read-aloud = 先に呼び出しを再生してください。この端末にその言語の音声も必要です。
when-several-calls = ほかの呼び出しはありません。
when-fix-offered = 修正するものがありません。
when-no-node-selected = 先に選択を解除してください。
when-next-thing = キャンバスの最後のものでした。
when-thing-before = キャンバスの最初のものでした。
when-has-story = ストーリーはまだありません。先に場面を追加してください。
when-beat-on-stage = 先にストーリーの場面を選んでください。
when-can-add-run = ストーリーの場面を選び、呼び出しを描いてください。
when-exploring = ストーリーにないことは試していません。
when-something-focused = 先にキャンバス上の何かへ移動してください。
palette = パレット
palette-find = 配置するものを検索
palette-add = 追加
palette-search-resources = リソースを検索
palette-close = パレットを閉じる
palette-nothing = 見つかりません
palette-nothing-text = 別の言葉をお試しください: 製品、サービス、または保存するもの。
palette-armed = キャンバスをクリックして配置します。Esc で中止します。
palette-hint = キャンバスにドラッグするか、Enter で配置します。
canvas = キャンバス
canvas-selection = 選択範囲
canvas-empty-armed = 置く場所をクリックしてください
canvas-empty = 誰が誰を呼び出すかを描きましょう
canvas-empty-text = パレットから仮想マシンとストレージ アカウントをここにドラッグするか、{ $search } で検索し、{ $enter } で配置してください。
canvas-open-example = 例を開く
widget-close = 閉じる
widget-dismiss = 閉じる
widget-clear-search = 検索をクリア
widget-nothing-found = 見つかりません。言葉を減らすか、変えてみてください。

## パレットの見出し

catalogue-identities = ID
catalogue-compute = コンピューティング
catalogue-storage = ストレージ
catalogue-databases = データベース
catalogue-security = セキュリティ
catalogue-integration = 統合
catalogue-ai = AI
catalogue-monitoring = 監視
catalogue-scopes = スコープ
catalogue-notes = メモ

## 線が表せるもの

connect-with = { $name } の接続先
connect-nothing = 接続できるものがありません。先に何かを配置してください。
connect-more = ほか { $count } 件
connect-what = { $from } から { $to } へ: この線は何を表しますか?
connect-identity-of = { $host } の ID
connect-attach-hint = そこのコードがこの ID のトークンを取得できるようになります
connect-member-hint = グループにできることは、メンバーにもできます
connect-grant-hint = { $kind } への付与
connect-database-hint = データベースは Azure ロールではなく、データベース自身のユーザーを確認します
offer-call-in = 「{ $part }」で { $operation }
offer-attach = 「{ $identity }」を { $host } に割り当てる
offer-add-member = { $member } を { $group } に追加
offer-assign-role = { $principal } に「{ $scope }」のロールを割り当てる…
offer-database-user = { $principal } を「{ $database }」のユーザーにする…
offer-data-roles = { $principal } に「{ $scope }」の { $roles } を与える…
offer-calls = 呼び出し
offer-identity = ID
offer-members = メンバー
offer-access = アクセス
aim-only = { $name }: { $meaning }
aim-meanings = { $name }: 意味は { $count } 通り

## 呼び出しの項目

call-caller = 呼び出し元
call-operation = 操作
call-credential = 資格情報
call-audience = 対象ユーザー (audience)
call-audience-hint = コードが何に対するトークンを要求するかです。空のままが正解です: { $audience }。別の値はよくある間違いで、それも描けます。
call-change = 呼び出しを変更
call-from-to = { $from } から { $to } へ。
field-name = 名前
dialog-cancel = キャンセル

## ロールの割り当てのダイアログ

role-proposed = 最小特権
role-choose-member = ロールを割り当てる相手を選んでください。
role-choose-scope = 適用する場所を選んでください。
role-choose-role = ロールを選んでください。
role-assigned-already = そのロールはそこにすでに割り当てられています。
role-outcome = { $principal } に { $scope } の { $role } が割り当てられます。
role-assign = 割り当て
role-search = すべてのロールを検索
role-search-nothing = その名前のロールはありません。blobs や secrets など、用途で試してください。
role-grants = ロールが許可する内容
role-most-used = よく使われる { $count } 個のロール。
role-load-all = すべての組み込みロール
role-loading = すべての組み込みロールを読み込んでいます…
role-all = 全 { $count } 個のロール。
role-not-all = すべての組み込みロールが表示されているわけではありません: { $reason }。
role-try-again = 再試行
role-none = ロールが選ばれていません
role-none-text = ロールが許可する内容が、割り当ての前にここに表示されます。
role-for = 用途: { $what }
role-assigned = 割り当て済み
role-nobody = 選べる相手がいません
role-nobody-text = 先にリソースの ID をオンにするか、ID、ユーザー、グループのいずれかを配置してください。
role-choose = 選択…
role-member = メンバー
role-scope = スコープ
scope-named = { $kind } 「{ $name }」
scope-part-named = { $resource } の { $kind } 「{ $name }」
scope-reaches-alone = これだけに及び、隣にあるものには及びません。
scope-reaches-resource = このリソースに及びます。
scope-reaches-parts = このリソースとその中のすべてに及びます: 現在は { $count } 個のパーツ、および後から追加されるもの。
scope-reaches-kind = この { $kind } に及びます。
scope-reaches-resources = その中のすべてに及びます: 現在は { $resources } 個のリソース、および後から追加されるもの。
scope-reaches-groups = その中のすべてに及びます: 現在は { $groups } 個のリソース グループと { $resources } 個のリソース、および後から追加されるもの。
grants-manages-access = アクセスの管理もできます
grants-manages-access-text = これを持つ人は、このスコープでロールを割り当てられます。自分自身にも割り当てられます。
grants-no-data = データへのアクセスは許可されません
grants-no-data-text = コントロール プレーンでリソースを管理します。ID で BLOB、シークレット、メッセージを読み取ることはデータ アクションで、このロールにはありません。
grants-everything = 1 つの呼び出しに必要なものよりはるかに多くを許可します
grants-everything-text = ワイルドカードは、後から追加されるものも含め、スコープ内のすべての種類のリソースに及びます。
grants-control-plane = コントロール プレーン
grants-data-plane = データ プレーン
grants-data-actions = データ アクション
grants-actions = アクション
grants-condition = 条件
grants-except = 除外

## カスタム ロールのダイアログ

custom-role-carried = 図がこのロールを持ち運びます: ファイル、リンク、すべてのトレースの中に。
custom-role-change = 変更
custom-role-create = 作成
custom-role-paste = Azure の JSON を貼り付け
custom-role-description = 説明
custom-role-add-block = ブロックを追加
custom-role-add-action = アクションを追加
custom-role-no-action = ここにはそのようなアクションを必要とする操作がありません。パターンとして入力してください。
custom-role-not-data-actions = 除外するデータ アクション
custom-role-not-actions = 除外するアクション
custom-role-list-hint = 1 行に 1 つ。`*` は任意の部分を表します。
custom-role-permissions = アクセス許可
custom-role-block = アクセス許可、ブロック { $number }
custom-role-remove-block = ブロック { $number } を削除
custom-role-condition = このブロックの条件
custom-role-condition-hint = Azure の書き方で入力します。条件が真のときだけブロックが許可します。空なら条件はありません。
custom-role-scopes = 割り当て可能なスコープ
custom-role-everywhere = どれも選択されていません。この図のどこでも割り当てられます。
custom-role-elsewhere = ほかに、この図にないスコープが { $count } 個あります。
custom-role-allows = この図で許可されること
custom-role-allows-nothing = ここで呼び出しとして描けるものはありません。
custom-role-more = ほか { $count } 件。
custom-role-fill-in = フォームに入力
custom-role-create-all = { $count } 個すべてを作成
custom-role-definitions = ロールの定義
custom-role-definitions-hint = `az role definition list`、REST API、ポータル、PowerShell、またはテンプレートから。
custom-role-not-used = 一部は使用できません

## 拒否割り当てのダイアログ

deny-first = ロールが許可していても禁止されます。拒否割り当てが先に確認されます。
deny-add = 追加
deny-on = 対象: { $scope }。
deny-what = 拒否するもの
deny-other-actions = その他のアクション
deny-only-here = ここだけ
deny-only-here-hint = 中にあるものには適用しません。
deny-everyone = 全員 (All Principals)
deny-whom = 拒否する相手
deny-needed = 呼び出しに必要
deny-typed-hint = `*` は任意を表します。複数はコンマで区切ります。

## その他のダイアログ

scope-stands-there = 現在の場所
scope-which = どのスコープに移動しますか?
part-which = どのパーツを追加しますか?
data-roles-what = { $grants } によって { $principal } が「{ $scope }」に対して得るもの。
data-roles-give = アクセスを付与
database-roles-what = { $principal } がデータベース「{ $database }」のユーザーになります。データベースは Azure ロールではなく、データベース自身のユーザーを確認します。
database-roles-add = データベース ユーザーを追加
database-roles = データベース ロール
database-role-reader = すべてのユーザー テーブルとビューのすべてのデータを読み取ります。
database-role-writer = すべてのユーザー テーブルのデータを追加、変更、削除します。
database-role-owner = データベースの削除も含め、データベース内のすべてを行えます。
silence-do = 表示しない
silence-why = そのままにする理由
silence-hint = 次に読む人のために、図に保存されます。

## 表明

claim-change = 変更
claim-assert = 表明
claim-name-hint = 空のままにすると、文そのものが表示されます。
claim-holds = 成立
claim-fails = 不成立
claim-undecided = 未決定
claim-may = できる
claim-may-not = できない
claim-alone-may = だけができる
claim-may-label = 可否
claim-who = 誰が
claim-credential = どの資格情報で
claim-nobody = 何も選択しなければ誰にもできません。選択したグループのメンバーにもできます。
claim-do-what = 何をするか
claim-in-what = 何に対して

## 攻撃者の視点

attack = 攻撃者の視点
attack-leave = 終了
attack-nothing = 侵入できるものがありません
attack-nothing-text = 仮想マシンや Web アプリなど、コードが実行されるホストを配置してください。次に、誰かが手に入れるものをここで選びます。
attack-intro = 誰かが手に入れるものを選んでください。それで何に、どれだけの間到達できるか、何がそれを止めるかが図に表示されます。
attack-what-if = 誰かが侵入したら?
attack-code = 他人のコードがここで実行される
attack-forged = 任意の宛先へ要求を送らせることができる (SSRF)
attack-forged-headers = 同じく、攻撃者が決めたヘッダー付きで
attack-leaked = 漏えい: { $secret }
attack-stolen = 盗難: { $identity } の { $service } 用トークン
attack-stolen-of-deleted = 盗難: 削除された ID の { $service } 用トークン
attack-side-by-side = 比較
attack-side-by-side-text = この図の各資格情報が、手に入れた者にとってどれだけの価値を持つか。
attack-opens-nothing = 何も開けない
attack-one-operation = 1 個の操作
attack-operations-on = { $resources } 個のリソースに対する { $operations } 個の操作
attack-stopped-soonest = 最も早い止め方:
attack-nothing-reached = 何にも到達しません
attack-elsewhere = 別の場所から始める
attack-stopped-here = ここで止まる
attack-remedies = 止めるもの
attack-gains = 攻撃者が持つもの
attack-reached = 到達するもの
attack-more = ここに示す以外にもあります。
attack-repository = リポジトリ
attack-log = ログ
attack-where-seen = 見られた場所
attack-follows-from = { $number } に由来します。
attack-not-good = もう有効ではない
attack-good = 有効:
attack-through = { $operations } ({ $number } を経由)
attack-held-mark = 掌握
attack-reached-mark = 到達
attack-choose = 誰かが侵入する場所を選んでください。

## レビュー

review-assertions = 表明
review-new = 新規
review-nothing-asserted = 表明はありません
review-nothing-asserted-text = 「web は請求書を削除できない」のように、守られるべきことを表明してください。編集のたびにすべての ID とすべてのシークレットで試されます。図を保管する場所でも `vouchsafe check` で試せます。
review-show = キャンバスに表示: { $what }
review-change = 変更: { $what }
review-delete = 削除: { $what }
review-silence = 表示しない: { $what }
review-change-reason = 理由を変更: { $what }
review-tried = 試した方法: { $count } 通り
review-high = 高
review-medium = 中
review-low = 低
review-findings-high = 重要度「高」の指摘
review-findings-medium = 重要度「中」の指摘
review-findings-low = 重要度「低」の指摘
review-more = ほか { $count } 件。`vouchsafe advise` ですべて表示されます。
review-findings = 指摘
review-none = 指摘はありません
review-no-other = ほかに指摘はありません
review-none-text = ID で足りるところのシークレット、呼び出しに必要な範囲より広いロール、孤立した割り当てなどが、直し方とともにここに表示されます。
review-silenced = 非表示
review-why = なぜ重要か
review-tell-again = 再び表示する
review-no-longer = もう該当しません: { $rule }
review-silenced-about = { $what } について非表示にされています。
review-silenced-about-gone = もう存在しないものについて非表示にされています。
review-remove-silence = 非表示を解除
attack-said-foothold = 攻撃者の視点。{ $foothold }。{ $extent }。
attack-said-now = { $remedy }。現在: { $extent }。
attack-said-choose = 攻撃者の視点。誰かが侵入する場所を選んでください。Esc で終了します。
attack-left = 攻撃者の視点を終了しました
said-undone = 元に戻しました: { $what }
said-redone = やり直しました: { $what }
said-empty = 空のキャンバスで始めました
said-opened = { $name } を開きました
said-saved = { $name } として保存しました。
said-not-saved = 保存できませんでした: { $reason }
said-writing = 変更はこの場面に書き込まれます
said-trying = 変更は試すだけです
said-written = { $what }。場面に書き込みました
said-beat-added = 場面 { $number } を追加しました。変更はその場面に書き込まれます。
said-beat-calls = この場面は { $call } を呼び出します
