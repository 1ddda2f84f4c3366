title = Key Vault では足りないのか
about = キー コンテナーを使えば、シークレットを構成の外に置けます。しかし、そこから読み取ったものはやはりシークレットであり、以前と同じようにコピーされ、漏れ、ローテーションされます。対象ごとに ID を使えば、コピーできるものは何も残りません。

beat-0 =
    .title = 設定の中に 2 つのシークレット
    .say = `app-invoices` は、データベースのパスワードを含む接続文字列と、ストレージ アカウントの `key1` を含む接続文字列を持っています。どちらの呼び出しも動きますが、構成を見てよい人は、誰でも両方のシークレットを持っていることになります。
    .notes = アプリの設定を読めるのは誰か、尋ねてみてください。アプリを変更してよい人全員と、パイプライン、テンプレート、スクリーンショットを手に入れた人です。アカウント キーは、アカウント全体を開きます: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key

beat-1 =
    .title = キー コンテナーの中へ
    .say = 両方のシークレットを `kv-invoices` に移します。設定に残るのは、それが **どこに** あるかだけ、つまり Key Vault 参照が 1 つずつです。App Service がアプリの代わりにキー コンテナーを読み取る必要があり、それにはアプリ自身の ID を使います。
    .notes = つまり、キー コンテナーを使うにも、どのみち ID が必要です。シークレットまでの道はパスワードレスでも、シークレットはそうではありません。参照が解決されないと、コードは変数の中に `@Microsoft.KeyVault(...)` という文字列を見つけ、それでログインしようとします。https://learn.microsoft.com/azure/app-service/app-service-key-vault-references をご覧ください。
    .question = 参照は書き込まれ、ID はオンになっています。アプリは請求書を一覧表示できますか?

beat-2 =
    .title = キー コンテナーに対するロールを 1 つ
    .say = キー コンテナーはアプリを知っていましたが、ロールが割り当てられていませんでした。`Key Vault Secrets User` を加えると、両方の呼び出しが再び動きます。以前より良くなりました。場所は 1 つ、読んでよい者の一覧も 1 つ、そして構成はきれいです。
    .notes = ここではキー コンテナーを公平に評価しましょう。他者のサービスのキーのように、何にも置き換えられないシークレットには、この方法が適しています。ログ記録を有効にすれば、誰が読み取ったかも記録されます。呼び出しを再生し、値がアプリに届いたところで止めてください。https://learn.microsoft.com/azure/app-service/app-service-key-vault-references をご覧ください。

beat-3 =
    .title = デバッグのためのコピー
    .say = コードが受け取るのは平文の値です。それをデバッグする人も同じものを手にします。ある晩、開発者がストレージの接続文字列を `vm-sandbox` にコピーします。このマシンには ID もロールもなく、キー コンテナーに入る手段もありません。
    .notes = ストレージ アカウントが確認するのは署名であり、その署名は正しいものです。誰が署名したかを知ることはできず、ログに残す ID もありません。キー コンテナーが見たのは、アプリが読み取ったところまでです。キー コンテナーから取り出したシークレットも、やはりシークレットです。https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key をご覧ください。
    .question = Azure にとって、`vm-sandbox` は何者でもありません。ストレージ アカウントは PDF を渡しますか?

beat-4 =
    .title = ローテーションする
    .say = どこから来たものでも、シークレットはシークレットです。漏えいが見つかり、`key1` とデータベースのパスワードを作り直します。この瞬間から、古い値では何も開きません。キー コンテナーには手を触れていません。
    .notes = この 1 手で、盗んだ者も持ち主も締め出されます。ストレージ アカウントにキーが 2 つあるのは、アプリを先にもう一方のキーへ移せるようにするためです。データベースのログインのパスワードは 1 つです。https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage をご覧ください。
    .question = 2 つのシークレットはどちらも新しくなりました。`app-invoices` が PDF を読み取ると、どうなりますか?

beat-5 =
    .title = ローテーションは手間である
    .say = 盗んだ者 **だけでなく** 持ち主も締め出されました。キー コンテナーには、まだ古い値が入っていたからです。誰かが新しい値を書き込むと、アプリは再び動きます。この手間は、ローテーションのたび、漏えいのたびに繰り返されます。そして明日には、誰かがまたコピーを作るかもしれません。
    .notes = App Service は、参照しているシークレットの新しいバージョンを 24 時間以内に取得します。構成が変更されたときは、すぐに取得します。ローテーションは自動化できますが、その場合は、キーを作る権限を自動化の側が持つことになります。https://learn.microsoft.com/azure/app-service/app-service-key-vault-references をご覧ください。

beat-6 =
    .title = BLOB には ID で
    .say = アプリにはすでに ID があります。コンテナーに対する `Storage Blob Data Reader` を加えると、自分自身として PDF を読み取れます。設定を削除し、ストレージ アカウントがキーを受け付けないようにします。
    .notes = コードでは、接続文字列の代わりに、アカウントのアドレスとマネージド ID の資格情報を使います。スイッチは `allowSharedKeyAccess: false` です。まずログを見て、まだキーを使っている者がいないか確認してください。https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent をご覧ください。

beat-7 =
    .title = データベースにも ID で
    .say = データベースは、自分のユーザーの一覧を持っています。パスワードに代わるのは、`app-invoices` のために `FROM EXTERNAL PROVIDER` で作成し、`db_datareader` のメンバーにしたユーザーです。その後、サーバーが Microsoft Entra だけを受け付けるようにします。
    .notes = ここで Azure ロールを探す人がいますが、プリンシパルにテーブルのクエリを許す Azure ロールはありません。それはデータベースの中で、サーバーの Microsoft Entra 管理者がそこに作成するユーザーによって決まります。パスワードは管理者のものでしたが、新しいユーザーにできるのは読み取りだけです。https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-service-principal をご覧ください。

beat-8 =
    .title = いちばん新しいキー
    .say = `app-invoices` はもうシークレットを 1 つも持たず、空になったキー コンテナーもなくなりました。`vm-sandbox` の開発者がもう一度試します。今度は、ポータルから取ってきたばかりの最新の `key1` を使います。
    .notes = では、Key Vault では足りないのでしょうか。Key Vault はシークレットをしっかり守るもので、ID に置き換えられないものを置く場所です。ただし、シークレットをシークレットでなくすることはできません。自分たちのシークレットのうち、どれがなくせて、どれが残らざるを得ないか、クラスに尋ねてみてください。https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent をご覧ください。
    .question = `vm-sandbox` にあるのは現在のキーです。ストレージ アカウントは開きますか?
